import { createServer } from 'node:net';

const listen = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

/** Whether a process can listen on the port now. */
export const isFree = async (port: number, host: string): Promise<boolean> => {
  try {
    await listen(port, host);
    return true;
  } catch {
    return false;
  }
};

/** Ports that are free now, all different. */
export const freePorts = async (count: number, host: string): Promise<number[]> => {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await listen(0, host));
  return [...ports];
};
