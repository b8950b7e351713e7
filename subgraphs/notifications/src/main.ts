import module from 'node:module';

// Before anything is imported: what is compiled once is read from disk at the next start.
module.enableCompileCache();

const { runMain } = await import('@tessera/kit/config');
const { startSubgraph } = await import('@tessera/kit/server');
const { notifications } = await import('./subgraph.ts');

await runMain(() => startSubgraph(notifications));
