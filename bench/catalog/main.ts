import { runMain } from '@tessera/kit/config';
import { catalogBench } from './catalog-bench.ts';
import { readOptions, usage } from './options.ts';

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options) await catalogBench(options);
  else process.stdout.write(usage);
});
