/**
 * Adds up the samples of a counter in Prometheus' text format.
 * @param matching only samples whose labels hold this text.
 */
export const sumOf = (metrics: string, name: string, matching = ''): number =>
  metrics
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) && line.includes(matching))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);

/** Reads `/metrics` at an address. */
export const readMetrics = async (url: string): Promise<string> => {
  const response = await fetch(new URL('/metrics', url));
  if (!response.ok) throw new Error(`${url} answered /metrics with ${response.status}.`);
  return response.text();
};
