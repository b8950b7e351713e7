import { enableCompileCache } from 'node:module';

enableCompileCache();
const { processContext } = await import('../config.ts');
const { runCheck } = await import('./run-check.ts');
process.exitCode = await runCheck(process.argv[2], processContext());
