import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { durableCommitRate } from '../measure/commit-rate.ts';
import { busyWarning, readCircumstances } from '../measure/machine.ts';
import { median, percentile } from '../measure/percentiles.ts';
import { table } from '../measure/table.ts';
import { writeResults } from '../measure/write-results.ts';
import { openMailRoute } from './mail-route.ts';
import type { EventsBenchOptions } from './options.ts';

/** Messages in a transaction where there are many. */
const many = 100;
/** Messages sent each after the one before was handled, in a round. */
const alone = 200;

/** What one round measured. */
export interface EventsFigures {
  /** Durable commits a second of a bare store. */
  readonly commits: number;
  /** Messages a second from the first commit to the last handled, each in a transaction of its own. */
  readonly singly: number;
  /** The same, 100 messages a transaction. */
  readonly batched: number;
  /** From before the commit of a message to after it was handled, ms, one at a time. */
  readonly aloneMs: { readonly p50: number; readonly p95: number };
}

const measureRound = async (messages: number): Promise<EventsFigures> => {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'tessera-bench-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const commits = await durableCommitRate(folder, 1_000);
  const route = await openMailRoute(folder);
  stack.defer(() => route.close());
  // Statements are prepared and code is compiled before anything counts.
  await route.send(200, 10);
  const perSecond = async (perTransaction: number) =>
    messages / ((await route.send(messages, perTransaction)) / 1_000);
  const singly = await perSecond(1);
  const batched = await perSecond(many);
  const times = new Float64Array(alone);
  for (let index = 0; index < alone; index += 1) times[index] = await route.send(1, 1);
  times.sort();
  return { commits, singly, batched, aloneMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) } };
};

/** Runs the benchmark, prints its report and writes its results. */
export const eventsBench = async ({ messages, rounds, format }: EventsBenchOptions): Promise<void> => {
  const circumstances = readCircumstances();
  // The first of all loads and compiles; it does not count.
  await measureRound(messages);
  const figures: EventsFigures[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await measureRound(messages));
  const results = { circumstances, messages, rounds: figures };
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(results, null, 2)}\n`
      : `${busyWarning(circumstances)}${renderEvents(figures)}`,
  );
  process.stderr.write(`Written to ${writeResults('events-sqlite', circumstances.date, results)}\n`);
};

/** The report for people: the median round of each. */
export const renderEvents = (figures: readonly EventsFigures[]): string => {
  const middle = (of: (round: EventsFigures) => number): number => median(figures.map(of));
  const row = (what: string, of: (round: EventsFigures) => number): string[] => [
    what,
    middle(of).toFixed(0),
    middle((round) => of(round) / round.commits).toFixed(2),
  ];
  return [
    table(
      ['median of rounds', 'a second', 'times commits'],
      [
        row('durable commits, bare', ({ commits }) => commits),
        row('messages, one a transaction', ({ singly }) => singly),
        row(`messages, ${many} a transaction`, ({ batched }) => batched),
      ],
    ),
    `One message alone, from before its commit to after it was handled: ${middle(({ aloneMs }) => aloneMs.p50).toFixed(1)} ms, 95 % within ${middle(({ aloneMs }) => aloneMs.p95).toFixed(1)} ms.`,
    '',
  ].join('\n');
};
