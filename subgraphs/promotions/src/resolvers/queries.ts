import { assertId, pageArgs, toConnection } from '@tessera/kit/graphql';
import { normaliseCode } from '../domain/coupon.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listCoupons } from '../store/coupons.ts';
import { listGroups } from '../store/customer-groups.ts';
import { listPromotions } from '../store/promotions.ts';
import { isStaff, visible } from './types.ts';

export const queries: QueryResolvers = {
  promotion: async (_, { id }, context) =>
    visible(await context.loaders.promotion.load(assertId(id, 'promo')), context),
  promotions: async (_, { filter, ...args }, context) => {
    const staff = isStaff(context);
    const active = filter?.active ?? null;
    const { method = null, status = null } = staff ? (filter ?? {}) : {};
    const list = `promotions:${staff}:${active ?? ''}:${method ?? ''}:${status ?? ''}`;
    const page = pageArgs(args, { list, kinds: ['at', 'text'] });
    // Others learn of what runs, and nothing of what does not.
    if (!staff && active === false) return toConnection([], page, () => []);
    const wanted = staff ? active : true;
    const rows = await listPromotions(context.dependencies.store.read, page, {
      promoted: !staff,
      running: wanted === null ? null : { at: context.now, wanted },
      method,
      status,
    });
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
  coupon: (_, { id }, { loaders }) => loaders.coupon.load(assertId(id, 'cpn')),
  coupons: async (_, { filter, ...args }, { dependencies }) => {
    const promotionId = filter?.promotionId
      ? assertId(filter.promotionId, 'promo', 'filter.promotionId')
      : null;
    const code = typeof filter?.code === 'string' ? normaliseCode(filter.code) : null;
    const page = pageArgs(args, { list: `coupons:${promotionId ?? ''}`, kinds: ['at', 'text'] });
    const rows = await listCoupons(dependencies.store.read, page, { promotionId, code });
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
  customerGroup: (_, { id }, { loaders }) => loaders.group.load(assertId(id, 'grp')),
  customerGroups: async (_, args, { dependencies }) => {
    const page = pageArgs(args, { list: 'customer-groups', kinds: ['at', 'text'] });
    const rows = await listGroups(dependencies.store.read, page);
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
};
