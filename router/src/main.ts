import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runMain } = await import('@tessera/kit/config');
const { startRouter } = await import('./start-router.ts');
await runMain(() => startRouter());
