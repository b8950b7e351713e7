import { erasedEmail } from '@tessera/contracts/events/parts';
import type { Person } from '@tessera/kit/personal-data';
import { and, eq, inArray, isNull, lte, or, type SQL, sql, type Tx } from '@tessera/kit/store';
import type { PostalAddress } from '../domain/cart-address.ts';
import { isFinal } from '../domain/order-state.ts';
import type { OrderRow } from './order-tables.ts';
import { tables } from './tables.ts';

type Tables = ReturnType<typeof tables.on>;
type Whose = Pick<Person, 'userId' | 'email' | 'requestedAt'>;

/** A person's own carts, those they brought to their sign-in, and a guest's with their mailbox. */
export const cartsOf = ({ cart }: Tables, { userId, email, requestedAt }: Whose): SQL | undefined =>
  or(
    eq(cart.ownerId, userId),
    eq(cart.mergedBy, userId),
    email === null
      ? undefined
      : and(isNull(cart.ownerId), sameMailbox(cart.email, email), lte(cart.createdAt, requestedAt)),
  );

/** A person's own orders, and a guest's with their mailbox. */
export const ordersOf = ({ orders }: Tables, { userId, email, requestedAt }: Whose): SQL | undefined =>
  or(
    eq(orders.ownerId, userId),
    email === null
      ? undefined
      : and(isNull(orders.ownerId), sameMailbox(orders.email, email), lte(orders.placedAt, requestedAt)),
  );

const sameMailbox = (column: Tables['cart']['email'] | Tables['orders']['email'], email: string): SQL =>
  sql`lower(${column}) = ${email.toLowerCase()}`;

/** Deletes the carts of a person, ordered ones too. */
export const deleteCartsOf = async (tx: Tx, person: Whose): Promise<void> => {
  const all = tables.on(tx);
  await tx.delete(all.cart).where(cartsOf(all, person));
};

/**
 * Takes out of a person's orders whose they are. Number, lines, amounts, country and region of tax stay.
 * @returns the ids of the orders it was taken out of, and whether others are still under way.
 */
export const eraseOrdersOf = async (
  tx: Tx,
  person: Whose,
): Promise<{ readonly erased: string[]; readonly underWay: boolean }> => {
  const all = tables.on(tx);
  const { orders, orderEvent, orderReturn, orderRefund } = all;
  const found = await tx.forUpdate(tx.select().from(orders).where(ordersOf(all, person)).orderBy(orders.id));
  const settled = found.filter(({ status, refundPending }) => isFinal(status) && refundPending === 0n);
  for (const order of settled) await tx.update(orders).set(nobodys(order)).where(eq(orders.id, order.id));
  const erased = settled.map(({ id }) => id);
  // What staff did is told by its owner's id, too.
  await tx
    .update(orderRefund)
    .set({ requestOwner: sql`'erased:' || ${orderRefund.id}`, requestKey: '' })
    .where(eq(orderRefund.requestOwner, person.userId));
  if (erased.length > 0) {
    await tx
      .update(orderEvent)
      .set({ message: sql`${orderEvent.code}` })
      .where(inArray(orderEvent.orderId, erased));
    await tx.update(orderReturn).set({ reason: '' }).where(inArray(orderReturn.orderId, erased));
    await tx
      .update(orderRefund)
      .set({ reason: '', failure: null })
      .where(inArray(orderRefund.orderId, erased));
  }
  return { erased, underWay: erased.length < found.length };
};

const nobodys = ({ id, shippingAddress, billingAddress, saga }: OrderRow): Partial<OrderRow> => ({
  ownerId: null,
  tokenHash: null,
  email: erasedEmail,
  shippingAddress: taxAddress(shippingAddress),
  billingAddress: billingAddress && taxAddress(billingAddress),
  paymentToken: null,
  saga: { ...saga, actionUrl: null, end: saga.end && { ...saga.end, reason: '' } },
  requestOwner: `erased:${id}`,
  requestKey: '',
  requestHash: '',
});

/** What of an address decides about tax: the country, and the region where it is a code. */
const taxAddress = ({ country, region }: PostalAddress): PostalAddress => ({
  name: '',
  company: null,
  line1: '',
  line2: null,
  city: '',
  region: region !== null && /^[A-Z]{2,3}$/.test(region) ? region : null,
  postalCode: null,
  country,
  phone: null,
});
