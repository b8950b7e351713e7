import { forEachAtOnce } from './at-once.ts';
import { sumOf } from './cents.ts';
import { type Client, RefusedError, RequestError } from './client.ts';
import { type Expectations, quantitiesOf } from './expectations.ts';
import { percentilesOf } from './percentiles.ts';
import { placeOrder } from './place-order.ts';
import { differencesOf, revenueOf } from './reconcile.ts';
import type { Difference, ReplayReport } from './report.ts';
import type { RunNames } from './run-name.ts';
import type { Staff } from './staff.ts';

/** A replay to be done. */
export interface Replay extends Expectations {
  readonly client: Client;
  readonly staff: Staff;
  readonly names: RunNames;
  readonly concurrency: number;
  /** Whether the run has begun before. */
  readonly resumed: boolean;
  /** Ends it after the orders under way. */
  readonly stop: AbortSignal;
  progress(what: string, done: number, total: number): void;
}

/** Books in what will be bought, a receipt a variant. */
export const stockUp = async (replay: Replay, warehouseId: string): Promise<void> => {
  const { orders, staff, concurrency, stop, progress } = replay;
  const quantities = quantitiesOf(orders);
  let done = 0;
  await forEachAtOnce(quantities, concurrency, stop, async ([variantId, quantity]) => {
    await staff.receive(warehouseId, variantId, quantity);
    done += 1;
    progress('receipts of goods', done, quantities.size);
  });
};

/** Why an order was not placed; anything but the platform's answer is a fault of ours. */
const whyNot = (error: unknown): string => {
  if (error instanceof RefusedError || error instanceof RequestError) return error.message;
  throw error;
};

/** So many orders in a row without an answer, and the shop counts as down: the run goes on when it is back. */
const mostUnanswered = 20;

/** Places the orders and reconciles each with what it had to come to; stops where nothing answers any more. */
export const replayOrders = async (replay: Replay): Promise<Omit<ReplayReport, 'run'>> => {
  const { client, orders, impossible, concurrency, stop, progress } = replay;
  const differing: Difference[] = impossible.map(({ orderId, reason }) => ({
    orderId,
    differences: [reason],
  }));
  const placeMs: number[] = [];
  const sum = { expected: sumOf(impossible.map(({ revenue }) => revenue)), placed: 0n };
  const count = { done: 0, before: 0 };
  const giveUp = new AbortController();
  let unanswered = 0;
  const startedAt = performance.now();
  await forEachAtOnce(orders, concurrency, AbortSignal.any([stop, giveUp.signal]), async (expected) => {
    sum.expected += expected.revenue;
    try {
      const purchase = await placeOrder(replay, expected);
      unanswered = 0;
      sum.placed += revenueOf(purchase.order);
      if (purchase.placeMs === null) count.before += 1;
      else placeMs.push(purchase.placeMs);
      const differences = differencesOf(expected, purchase.order);
      if (differences.length > 0) differing.push({ orderId: expected.id, differences });
    } catch (error) {
      differing.push({ orderId: expected.id, differences: [whyNot(error)] });
      unanswered = error instanceof RequestError && error.mayPass ? unanswered + 1 : 0;
      if (unanswered >= mostUnanswered) giveUp.abort();
    }
    count.done += 1;
    progress('orders', count.done, orders.length);
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  return {
    orders: orders.length + impossible.length,
    reconciled: count.done + impossible.length,
    placed: placeMs.length,
    placedBefore: count.before,
    revenue: sum,
    differing,
    seconds,
    orderPlaceMs: percentilesOf(placeMs),
    ...client.sent(),
  };
};
