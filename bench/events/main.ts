import { runMain } from '@tessera/kit/config';
import { eventsBench } from './events-bench.ts';
import { eventsUsage, readEventsOptions } from './options.ts';

await runMain(async () => {
  const options = readEventsOptions(process.argv.slice(2));
  if (options) await eventsBench(options);
  else process.stdout.write(eventsUsage);
});
