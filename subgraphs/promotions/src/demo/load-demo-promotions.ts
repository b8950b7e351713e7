import { deterministicId } from '@tessera/kit/graphql';
import { announceWithin } from '../actions/announce-automatic.ts';
import type { Dependencies } from '../actions/dependencies.ts';
import { couponRow } from '../actions/save-coupons.ts';
import { tellCouponsWithin } from '../actions/tell-coupons.ts';
import type { Rule } from '../domain/promotion.ts';
import { lockAnnounced } from '../store/automatic.ts';
import { insertCoupons } from '../store/coupons.ts';
import { insertPromotion, listPromotions } from '../store/promotions.ts';
import { toStoredRule } from '../store/stored-rule.ts';
import type { PromotionRow } from '../store/tables.ts';

interface DemoPromotion {
  /** Its coupon's code; an automatic one has none. */
  readonly code: string | null;
  readonly key: string;
  readonly title: string;
  readonly rule: Partial<Rule>;
  readonly status?: PromotionRow['status'];
  readonly perCustomer?: number;
}

const chairs = deterministicId('cat', 'superstore:Furniture/Chairs');
const anything: Rule['conditions'] = {
  minimumSubtotal: null,
  minimumQuantity: null,
  categoryIds: [],
  customers: 'EVERYONE',
  groupIds: [],
  currencies: [],
};

/** Automatic ones are paused: an active one gives every checkout one more step. */
const demoPromotions: readonly DemoPromotion[] = [
  {
    key: 'welcome',
    code: 'WELCOME10',
    title: '10 % off your first order',
    rule: { discount: { kind: 'PERCENTAGE', basisPoints: 1_000 }, combinesWith: ['SHIPPING'] },
    perCustomer: 1,
  },
  {
    key: 'free-shipping',
    code: 'FREESHIP',
    title: 'Free shipping from $50',
    rule: {
      discount: { kind: 'FREE_SHIPPING' },
      conditions: { ...anything, minimumSubtotal: { amount: 5_000n, currency: 'USD' } },
      combinesWith: ['PRODUCT', 'ORDER'],
    },
  },
  {
    key: 'chairs',
    code: 'CHAIRS3FOR2',
    title: 'Buy two chairs, get one free',
    rule: {
      discount: { kind: 'BUY_X_GET_Y', buy: 2, get: 1, basisPoints: 10_000, timesPerOrder: null },
      target: { kind: 'CATEGORIES', ids: [chairs] },
      combinesWith: ['SHIPPING'],
    },
  },
  {
    key: 'season',
    code: null,
    title: '5 % off everything',
    rule: { discount: { kind: 'PERCENTAGE', basisPoints: 500 }, combinesWith: ['SHIPPING'] },
    status: 'PAUSED',
  },
  {
    key: 'late-summer',
    code: 'SUMMER15',
    title: '$15 off orders from $100',
    rule: {
      discount: { kind: 'FIXED_AMOUNT', amount: 1_500n, currency: 'USD', perItem: false },
      conditions: { ...anything, minimumSubtotal: { amount: 10_000n, currency: 'USD' } },
    },
    status: 'PAUSED',
  },
];

/** Fills an empty store with promotions and coupons; does nothing when there is any promotion. */
export const loadDemoPromotions = async ({
  store,
  clock,
  outbox,
}: Pick<Dependencies, 'store' | 'clock' | 'outbox'>): Promise<void> => {
  const all = { promoted: false, running: null, method: null, status: null };
  if ((await listPromotions(store.read, { limit: 0, after: null }, all)).length > 0) return;
  const now = clock();
  await store.tx(async (tx) => {
    // Of several processes that start at once, one loads it; the others wait here and find it.
    await lockAnnounced(tx);
    if ((await listPromotions(tx, { limit: 0, after: null }, all)).length > 0) return;
    for (const { key, code, title, rule, status = 'ACTIVE', perCustomer = null } of demoPromotions) {
      const id = deterministicId('promo', `demo:${key}`);
      const whole = { target: { kind: 'ORDER' as const, ids: [] }, conditions: anything, combinesWith: [] };
      const promotion: PromotionRow = {
        id,
        title,
        description: 'Demo data (generated)',
        method: code === null ? 'AUTOMATIC' : 'CODE',
        status,
        rule: toStoredRule({ ...whole, discount: { kind: 'FREE_SHIPPING' }, ...rule }),
        priority: 100,
        promoted: true,
        startsAt: null,
        endsAt: null,
        usageLimit: null,
        usageLimitPerCustomer: perCustomer,
        usageCount: 0,
        version: 1,
        createdAt: now,
        updatedAt: now,
      };
      await insertPromotion(tx, promotion);
      if (code === null) continue;
      const limits = { usageLimit: null, usageLimitPerCustomer: null };
      const coupon = couponRow(deterministicId('cpn', `demo:${key}`), id, { code, ...limits }, now);
      await tellCouponsWithin(tx, { outbox }, promotion, await insertCoupons(tx, [coupon]));
    }
    await announceWithin(tx, { clock, outbox });
  });
};
