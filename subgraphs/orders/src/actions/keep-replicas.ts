import { setTimeout as delay } from 'node:timers/promises';
import type { PayloadOf } from '@tessera/contracts/define-event';
import type { variantChanged } from '@tessera/contracts/events/catalog';
import { couponsRequested, variantsRequested } from '@tessera/contracts/events/orders';
import type {
  automaticPromotionsChanged,
  couponsChanged,
  couponsTold,
} from '@tessera/contracts/events/promotions';
import type { shippingMethodsChanged } from '@tessera/contracts/events/shipping';
import type { Tx } from '@tessera/kit/store';
import { writeCoupons } from '../store/coupon-replica.ts';
import { isReplicaEmpty, readDocuments, writeDocument, writeVariant } from '../store/variant-replica.ts';
import type { Dependencies } from './dependencies.ts';

/** Writes down what catalog told of a variant. */
export const keepVariantWithin = (tx: Tx, told: PayloadOf<typeof variantChanged>): Promise<void> => {
  const { variantId: id, prices, ...rest } = told;
  return writeVariant(tx, {
    id,
    ...rest,
    prices: Object.fromEntries(prices.map(({ currency, amount }) => [currency, amount])),
  });
};

/** Writes down how goods are shipped. */
export const keepShippingMethodsWithin = async (
  tx: Tx,
  { revision, methods }: PayloadOf<typeof shippingMethodsChanged>,
): Promise<void> => {
  await writeDocument(tx, 'shipping-methods', revision, methods);
};

/** Writes down when promotions may apply without a coupon. */
export const keepAutomaticPromotionsWithin = async (
  tx: Tx,
  { revision, windows }: PayloadOf<typeof automaticPromotionsChanged>,
): Promise<void> => {
  await writeDocument(tx, 'automatic-promotions', revision, windows);
};

/** Writes down what promotions told of coupons. */
export const keepCouponsWithin = (
  tx: Tx,
  { promotionId, running, from, until, revision, coupons }: PayloadOf<typeof couponsChanged>,
): Promise<void> => {
  const startsAt = from === null ? null : new Date(from);
  const endsAt = until === null ? null : new Date(until);
  const rows = coupons.map(({ code, ...rest }) => ({ id: code, promotionId, ...rest }));
  return writeCoupons(tx, { id: promotionId, running, startsAt, endsAt, revision }, rows);
};

const coupons = 'coupons';

/** Asks for the next part of the coupons, or writes down that every one was told at least once. */
export const keepCouponsToldWithin = async (
  tx: Tx,
  { outbox }: Pick<Dependencies, 'outbox'>,
  { next }: PayloadOf<typeof couponsTold>,
): Promise<void> => {
  if (next === null) await writeDocument(tx, 'coupons-told', 1, {});
  else await outbox.emit(tx, couponsRequested, { aggregate: coupons, payload: { after: next } });
};

/** Writes down that every variant was told at least once. */
export const keepVariantsToldWithin = async (tx: Tx): Promise<void> => {
  await writeDocument(tx, 'variants-told', 1, {});
};

/** What requests need. */
type Asking = Pick<Dependencies, 'store' | 'outbox'>;

const emitCouponsRequest = (tx: Tx, { outbox }: Asking): Promise<string> =>
  outbox.emit(tx, couponsRequested, { aggregate: coupons, payload: { after: null } });

const emitVariantsRequest = (tx: Tx, { outbox }: Asking): Promise<string> =>
  outbox.emit(tx, variantsRequested, { aggregate: 'variants', payload: {} });

/** Asks promotions to tell every coupon again. What is known stays in use meanwhile. */
export const requestCoupons = (asking: Asking): Promise<string> =>
  asking.store.tx((tx) => emitCouponsRequest(tx, asking));

/** Asks catalog to tell every variant again. What is known stays in use meanwhile. */
export const requestVariants = (asking: Asking): Promise<string> =>
  asking.store.tx((tx) => emitVariantsRequest(tx, asking));

/** Asks once, however often it is called. @param name the document that says so. */
const requestOnce = async (
  asking: Asking,
  name: 'variants-requested' | 'coupons-requested',
  emit: (tx: Tx, asking: Asking) => Promise<string>,
): Promise<void> => {
  if ((await readDocuments(asking.store.read, [name])).size > 0) return;
  await asking.store.tx(async (tx) => {
    // Of two processes that start at once, one writes the document.
    if (await writeDocument(tx, name, 1, {})) await emit(tx, asking);
  });
};

/** Asks for the coupons at the first start; once, however often it starts. */
export const requestCouponsOnce = (asking: Asking): Promise<void> =>
  requestOnce(asking, 'coupons-requested', emitCouponsRequest);

/** Asks for the variants at the first start, when none is known; once, however often it starts. */
export const requestVariantsOnce = async (asking: Asking): Promise<void> => {
  if (await isReplicaEmpty(asking.store.read))
    await requestOnce(asking, 'variants-requested', emitVariantsRequest);
};

/** How long a first start waits for catalog and promotions, and looks again, in ms. */
const patience = { limitMs: 20_000, everyMs: 50 };

/** Whether what was asked for was told. What was known before anything was asked for is not told again. */
const isTold = (documents: ReadonlyMap<string, unknown>, of: 'variants' | 'coupons'): boolean =>
  documents.has(`${of}-told`) || !documents.has(`${of}-requested`);

/**
 * Waits at a first start with demo data until catalog has told its variants and promotions its coupons, so that carts
 * work once the platform is up. Without them it gives up after a while: carts work as soon as they tell.
 */
export const awaitReplicas = async (dependencies: Pick<Dependencies, 'store' | 'outbox'>): Promise<void> => {
  await requestVariantsOnce(dependencies);
  await requestCouponsOnce(dependencies);
  const until = performance.now() + patience.limitMs;
  while (performance.now() < until) {
    const documents = await readDocuments(dependencies.store.read, [
      'variants-requested',
      'variants-told',
      'coupons-requested',
      'coupons-told',
    ]);
    if (isTold(documents, 'variants') && isTold(documents, 'coupons')) return;
    await delay(patience.everyMs);
  }
};
