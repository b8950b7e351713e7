import { enableCompileCache } from 'node:module';
import { runMain } from '@tessera/kit/config';

enableCompileCache();
const { processContext } = await import('../config.ts');
const { selectSubgraphs } = await import('../project/select-subgraphs.ts');
const { readRootConfig } = await import('../project/supergraph-config.ts');
const { readIdPrefixes } = await import('./mocks-file.ts');
const { startMocks } = await import('./start-mocks.ts');

await runMain(async () => {
  const { cwd, env } = processContext();
  const names = (env.MOCKED_SUBGRAPHS ?? '').split(',').filter(Boolean);
  const subgraphs = selectSubgraphs(readRootConfig(cwd), names);
  return startMocks({ subgraphs, seed: env.MOCK_SEED ?? 'tessera', prefixes: readIdPrefixes(cwd), env });
});
