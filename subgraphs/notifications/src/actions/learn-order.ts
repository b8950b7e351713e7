import type { PayloadOf } from '@tessera/contracts/define-event';
import type { orderPlaced } from '@tessera/contracts/events/orders';
import type { Tx } from '@tessera/kit/store';
import type { OrderNews } from '../domain/order-news.ts';
import { orderNewsMail } from '../mails/order-mails.ts';
import { insertWaiting, lockOrder, takeWaiting, upsertOrder } from '../store/known-orders.ts';
import { deleteContents } from '../store/mail-contents.ts';
import { suppressQueued } from '../store/notifications.ts';
import type { KnownOrderRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';
import { notifyWithin } from './notify.ts';

/** What telling of orders needs of the world. */
export type Telling = Pick<Dependencies, 'clock' | 'newId' | 'outbox' | 'storefrontUrl'>;

/**
 * Writes down what orders tells of an order, and tells the news that came before it.
 * @param settled whether its payment is no question any more: who was asked to confirm it is not asked again.
 */
export const learnOrderWithin = async (
  tx: Tx,
  telling: Telling,
  order: PayloadOf<typeof orderPlaced>,
  { settled }: { readonly settled: boolean },
): Promise<void> => {
  const { orderId: id, number, userId, email } = order;
  await upsertOrder(tx, {
    id,
    number,
    userId,
    email,
    lines: order.lines.map(({ lineId, title }) => ({ lineId, title })),
    settled,
    createdAt: telling.clock(),
  });
  if (settled) {
    const kinds = ['PAYMENT_ACTION_REQUIRED'] as const;
    await deleteContents(tx, await suppressQueued(tx, { orderId: id }, kinds, 'OUTDATED'));
  }
  const waiting = await takeWaiting(tx, id);
  if (waiting.length === 0) return;
  const known = await lockOrder(tx, id, telling.clock());
  for (const { eventKey, news } of waiting) await tellNews(tx, telling, known, { eventKey, news });
};

/** Tells news of an order by somebody who knows its id alone; at once, or when orders has told of it. */
export const tellOrderNewsWithin = async (
  tx: Tx,
  telling: Telling,
  orderId: string,
  told: { readonly eventKey: string; readonly news: OrderNews },
): Promise<void> => {
  const now = telling.clock();
  const order = await lockOrder(tx, orderId, now);
  if (order.number === null) await insertWaiting(tx, { ...told, orderId, createdAt: now });
  else await tellNews(tx, telling, order, told);
};

const tellNews = async (
  tx: Tx,
  telling: Telling,
  { id, number, email, userId, lines, settled }: KnownOrderRow,
  { eventKey, news }: { readonly eventKey: string; readonly news: OrderNews },
): Promise<void> => {
  if (number === null || email === null) throw new Error('News are told of orders that are known.');
  if (settled && news.kind === 'PAYMENT_ACTION_REQUIRED') return;
  const content = orderNewsMail({ id, number, userId, lines }, news, telling.storefrontUrl);
  await notifyWithin(tx, telling, { eventKey, kind: news.kind, email, userId, orderId: id, content });
};
