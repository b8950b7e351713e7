import { readSuperstoreLines } from '@tessera/kit/demo';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import { onStopSignal } from '../dev/stop-signals.ts';
import { createClient, RefusedError, RequestError } from './client.ts';
import { expectOrders } from './expectations.ts';
import { historicalOrdersOf, orderColumns } from './historical-orders.ts';
import { progressLine } from './progress-line.ts';
import { readCatalog } from './read-catalog.ts';
import { type Replay, replayOrders, stockUp } from './replay-orders.ts';
import { isEqual, isFinished, type ReplayReport, renderReport, reportJson } from './report.ts';
import { namesOf, newRun } from './run-name.ts';
import { createStaff } from './staff.ts';

/** Options of `tessera replay superstore`. */
export interface ReplayOptions {
  readonly limit?: number;
  readonly concurrency: number;
  /** The router's GraphQL endpoint. */
  readonly url: string;
  readonly run?: string;
  readonly staffEmail: string;
  readonly format: 'text' | 'json';
}

/** Shows how far each stage is, on a terminal. */
const shownOn = (terminal: CommandContext['terminal']): Replay['progress'] => {
  let stage = { what: '', startedAt: 0 };
  return (what, done, total) => {
    if (stage.what !== what) stage = { what, startedAt: performance.now() };
    terminal.status(progressLine(what, done, total, (performance.now() - stage.startedAt) / 1_000));
  };
};

/** Prepares the shop for all orders and places them. */
const replay = async (
  options: ReplayOptions,
  { env, terminal }: CommandContext,
  run: string,
  stop: AbortSignal,
): Promise<ReplayReport> => {
  const historical = historicalOrdersOf(await readSuperstoreLines(orderColumns)).slice(0, options.limit);
  const client = createClient((init) => fetch(options.url, init));
  const names = namesOf(run);
  const password = env.TESSERA_STAFF_PASSWORD || 'tessera-demo';
  const staff = await createStaff(client, { email: options.staffEmail, password }, names);
  const { warehouseId, automatic } = await staff.lookAround();
  if (warehouseId === null) throw new CommandError('There is no active warehouse to book goods in at.');
  if (automatic.length > 0) {
    throw new CommandError(
      `Promotions apply by themselves, and no historical order had them: pause ${automatic.map((title) => `"${title}"`).join(', ')} first.`,
    );
  }
  const variants = await readCatalog(client);
  if (variants.size === 0)
    throw new CommandError('The shop sells nothing of the data set: start it with demo data.');
  const job: Replay = {
    client,
    staff,
    names,
    ...expectOrders(historical, variants),
    concurrency: options.concurrency,
    resumed: options.run !== undefined,
    stop,
    progress: shownOn(terminal),
  };
  await stockUp(job, warehouseId);
  return { run, ...(await replayOrders(job)) };
};

/** How to go on with a run that was interrupted. */
const goOn = ({ limit, concurrency, url, staffEmail }: ReplayOptions, run: string): string =>
  [
    `tessera replay superstore --run ${run} --url ${url} --staff-email ${staffEmail}`,
    `--concurrency ${concurrency}${limit === undefined ? '' : ` --limit ${limit}`}`,
  ].join(' ');

/**
 * Places the orders of the data set in a running shop, through the router alone, and reconciles their revenue.
 * @throws CommandError when anything differs, or orders are left over.
 */
export const replayCommand = async (options: ReplayOptions, context: CommandContext): Promise<void> => {
  const { env, terminal } = context;
  const run = options.run ?? newRun();
  const stopping = new AbortController();
  const release = onStopSignal(
    env,
    () => {
      terminal.note('Stopping after the orders under way; press Ctrl-C again to stop at once.');
      stopping.abort();
    },
    () => process.exit(1),
  );
  terminal.note(`Run ${run}. Should it be interrupted, go on with:\n  ${goOn(options, run)}`);
  try {
    const report = await replay(options, context, run, stopping.signal);
    terminal.out(options.format === 'json' ? reportJson(report) : renderReport(report, terminal.colors));
    const left = isFinished(report)
      ? ''
      : `Stopped after ${report.reconciled} of ${report.orders} orders. Go on with:\n  ${goOn(options, run)}`;
    const differ = isEqual(report) ? '' : 'The shop and the data set differ: see above. ';
    if (differ || left) throw new CommandError(`${differ}${left}`.trim());
  } catch (error) {
    if (error instanceof RequestError || error instanceof RefusedError) {
      throw new CommandError(`${options.url}: ${error.message}`, undefined, { cause: error });
    }
    throw error;
  } finally {
    release();
  }
};
