import { runMain } from '@tessera/kit/config';
import { readStartOptions, startUsage } from './options.ts';
import { startBench } from './start-bench.ts';

await runMain(async () => {
  const options = readStartOptions(process.argv.slice(2));
  if (options) await startBench(options);
  else process.stdout.write(startUsage);
});
