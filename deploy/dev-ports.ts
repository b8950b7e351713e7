import { connect, createServer } from 'node:net';

/**
 * The dev profile's doors: for each `host:port` given, listens on that port and passes on what comes. Ports belong to
 * services in a compose file, so a profile opens them through a container of its own.
 */
for (const target of process.argv.slice(2)) {
  const [host = '', port] = target.split(':');
  createServer((client) => {
    const server = connect(Number(port), host);
    client.pipe(server).pipe(client);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  }).listen(Number(port), '0.0.0.0');
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));
