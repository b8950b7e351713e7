import { runMain } from '@tessera/kit/config';
import { checkoutBench } from './checkout-bench.ts';
import { checkoutUsage, readCheckoutOptions } from './options.ts';

await runMain(async () => {
  const options = readCheckoutOptions(process.argv.slice(2));
  if (options) await checkoutBench(options);
  else process.stdout.write(checkoutUsage);
});
