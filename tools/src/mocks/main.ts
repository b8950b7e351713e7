import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { runMain } from '@tessera/kit/config';

enableCompileCache();
const { processContext } = await import('../config.ts');
const { selectSubgraphs } = await import('../project/select-subgraphs.ts');
const { readSupergraphConfig } = await import('../project/supergraph-config.ts');
const { readIdPrefixes } = await import('./mocks-file.ts');
const { startMocks } = await import('./start-mocks.ts');

await runMain(async () => {
  const { cwd, env } = processContext();
  const names = (env.MOCKED_SUBGRAPHS ?? '').split(',').filter(Boolean);
  const subgraphs = selectSubgraphs(readSupergraphConfig(join(cwd, 'supergraph.yaml')), names);
  return startMocks({ subgraphs, seed: env.MOCK_SEED ?? 'tessera', prefixes: readIdPrefixes(cwd), env });
});
