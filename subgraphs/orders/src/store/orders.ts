import {
  and,
  eq,
  inArray,
  inList,
  listParameter,
  orderBy,
  type PageRange,
  prepared,
  type Read,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import type { OrderStatus } from '../domain/order-state.ts';
import type { OrderEventRow, OrderRow } from './order-tables.ts';
import { tables } from './tables.ts';

/** What of an order changes. */
export type OrderChanges = Partial<Omit<OrderRow, 'id' | 'sequence'>>;

/** Locks an order until the transaction ends; null when there is none. */
export const lockOrder = async (tx: Tx, id: string): Promise<OrderRow | null> => {
  const { orders } = tables.on(tx);
  const statement = prepared(tx, 'lock_order', (name) =>
    tx
      .forUpdate(
        tx
          .select()
          .from(orders)
          .where(eq(orders.id, sql.placeholder('id'))),
      )
      .prepare(name),
  );
  return (await statement.execute({ id }))[0] ?? null;
};

/** The order placed with an idempotency key; null when there is none. */
export const findByRequest = async (read: Read, owner: string, key: string): Promise<OrderRow | null> => {
  const { orders } = tables.on(read);
  const statement = prepared(read, 'order_of_request', (name) =>
    read
      .select()
      .from(orders)
      .where(
        and(eq(orders.requestOwner, sql.placeholder('owner')), eq(orders.requestKey, sql.placeholder('key'))),
      )
      .prepare(name),
  );
  return (await statement.execute({ owner, key }))[0] ?? null;
};

/** Numbers start here: the first order does not look like the first. */
const firstSequence = 10_001;

/** Adds an order and gives it its number. */
export const insertOrder = async (tx: Tx, row: Omit<OrderRow, 'sequence'>): Promise<OrderRow> => {
  const { orders } = tables.on(tx);
  const sequence =
    tx.engine === 'postgres'
      ? sql<number>`nextval('order_sequence')`
      : sql<number>`(select coalesce(max(sequence), ${firstSequence - 1}) + 1 from orders)`;
  const [added] = await tx
    .insert(orders)
    .values({ ...row, sequence })
    .returning({ sequence: orders.sequence });
  if (!added) throw new Error('An order was added and has no number.');
  return { ...row, sequence: added.sequence };
};

/** Changes a locked order. */
export const updateOrder = async (tx: Tx, id: string, changes: OrderChanges): Promise<void> => {
  const { orders } = tables.on(tx);
  await tx.update(orders).set(changes).where(eq(orders.id, id));
};

/** Adds lines to histories. */
export const insertEvents = async (tx: Tx, rows: readonly OrderEventRow[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(tables.on(tx).orderEvent).values([...rows]);
};

/** Orders by id. Who may see them is for the caller to decide. */
export const readOrders = async (read: Read, ids: readonly string[]): Promise<OrderRow[]> => {
  const { orders } = tables.on(read);
  const statement = prepared(read, 'orders_by_id', (name) =>
    read
      .select()
      .from(orders)
      .where(inList(read, orders.id, 'ids'))
      .prepare(name),
  );
  return statement.execute({ ids: listParameter(read, ids) });
};

/** The histories of orders, in their order. */
export const readEvents = async (read: Read, orderIds: readonly string[]): Promise<OrderEventRow[]> => {
  const { orderEvent } = tables.on(read);
  return read
    .select()
    .from(orderEvent)
    .where(inArray(orderEvent.orderId, [...orderIds]))
    .orderBy(orderEvent.orderId, orderEvent.position);
};

/** Which orders to list. */
export interface OrderQuery {
  readonly ownerId?: string | null;
  readonly status?: OrderStatus | null;
  readonly sequence?: number | null;
  readonly email?: string | null;
}

/** A page of orders, the newest first. */
export const listOrders = async (read: Read, query: OrderQuery, page: PageRange): Promise<OrderRow[]> => {
  const { orders } = tables.on(read);
  const keys: SortKey[] = [
    { column: orders.placedAt, direction: 'desc' },
    { column: orders.id, direction: 'desc' },
  ];
  return read
    .select()
    .from(orders)
    .where(
      and(
        query.ownerId ? eq(orders.ownerId, query.ownerId) : undefined,
        query.status ? eq(orders.status, query.status) : undefined,
        query.sequence != null ? eq(orders.sequence, query.sequence) : undefined,
        query.email ? eq(orders.email, query.email) : undefined,
        seekAfter(keys, page.after),
      ),
    )
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/** What a waiting request has to know of an order. */
export const readProgress = async (
  read: Read,
  id: string,
): Promise<Pick<OrderRow, 'status' | 'saga'> | null> => {
  const { orders } = tables.on(read);
  const statement = prepared(read, 'order_progress', (name) =>
    read
      .select({ status: orders.status, saga: orders.saga })
      .from(orders)
      .where(eq(orders.id, sql.placeholder('id')))
      .prepare(name),
  );
  return (await statement.execute({ id }))[0] ?? null;
};
