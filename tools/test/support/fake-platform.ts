import type { TemporaryProject } from './temporary-project.ts';
import { supergraphYaml, temporaryProject } from './temporary-project.ts';

/** A process that behaves like a subgraph or the router towards `tessera dev`, and answers with its environment. */
const fakeProcess = (name: string, portVariable: string): string => `import { createServer } from 'node:http';

const server = createServer((_, response) => response.end(JSON.stringify({ pid: process.pid, env: process.env })));
const stop = () => server.close(() => process.exit(0)).closeAllConnections();
process.on('SIGTERM', stop);
process.on('disconnect', stop);
server.listen(Number(process.env.${portVariable}), '127.0.0.1', () => {
  console.log('${name} runs as', process.pid);
  process.send?.({ type: 'progress', name: '${name}', text: 'demo products', done: 2, total: 2 });
  process.send?.({ type: 'ready', name: '${name}', url: '' });
});
`;

/** A checkout with two subgraphs, accounts and catalog, and a router, all of them fakes that start at once. */
export const fakePlatform = (files: Readonly<Record<string, string>> = {}): TemporaryProject =>
  temporaryProject({
    'supergraph.yaml': supergraphYaml('accounts', 'catalog'),
    'subgraphs/accounts/schema.graphql': '"Root" type Query { "Me" me: ID }',
    'subgraphs/accounts/src/main.ts': fakeProcess('accounts', 'ACCOUNTS_PORT'),
    'subgraphs/catalog/schema.graphql': '"Root" type Query { "Product" product: ID }',
    'subgraphs/catalog/src/main.ts': fakeProcess('catalog', 'CATALOG_PORT'),
    'router/src/main.ts': fakeProcess('router', 'PORT'),
    'router/schema/supergraph.graphql': 'type Query { me: ID }',
    ...files,
  });

/** What a fake answers: its process id and the environment it was given. */
export const ask = async (url: string): Promise<{ pid: number; env: Record<string, string> }> => {
  const answer = await fetch(url);
  return (await answer.json()) as { pid: number; env: Record<string, string> };
};

/** Whether a process is there. */
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Every process still there, as a sanity check after stopping. */
export const alive = (pids: readonly (number | undefined)[]): number[] =>
  pids.filter((pid): pid is number => pid !== undefined && isAlive(pid));
