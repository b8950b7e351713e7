import { badUserInput } from '@tessera/kit/errors';
import { assertId, isCurrency, parseMinor } from '@tessera/kit/graphql';
import type { Conditions, Discount, Target } from '../domain/promotion.ts';
import type {
  MoneyInput,
  PromotionConditionsInput,
  PromotionDiscountInput,
  PromotionTargetInput,
} from '../generated/resolvers.ts';

/** Percent with two decimal places, in hundredths; NaN for what has more, which is refused later. */
const basisPoints = (percentage: string): number => {
  const [whole = '', fraction = ''] = percentage.split('.');
  return /[1-9]/.test(fraction.slice(2)) ? Number.NaN : Number(whole + fraction.slice(0, 2).padEnd(2, '0'));
};

const minor = ({ amount, currencyCode }: MoneyInput, field: string): bigint =>
  parseMinor(amount, currencyCode, field);

/** Reads what is taken off. @throws BAD_USER_INPUT unless it is exactly one thing. */
export const discountOf = (input: PromotionDiscountInput): Discount => {
  const { percentage, fixedAmount, freeShipping, buyXGetY, variants } = input;
  const given = [percentage, fixedAmount, freeShipping || null, buyXGetY, variants].filter(
    (one) => one !== null && one !== undefined,
  );
  if (given.length !== 1) {
    throw badUserInput('"input.discount" must have exactly one field.', { field: 'input.discount' });
  }
  if (typeof percentage === 'string') return { kind: 'PERCENTAGE', basisPoints: basisPoints(percentage) };
  if (fixedAmount) {
    return {
      kind: 'FIXED_AMOUNT',
      amount: minor(fixedAmount.amount, 'input.discount.fixedAmount.amount'),
      currency: fixedAmount.amount.currencyCode,
      perItem: fixedAmount.perItem,
    };
  }
  if (buyXGetY) {
    const { buy, get, timesPerOrder = null } = buyXGetY;
    return { kind: 'BUY_X_GET_Y', buy, get, timesPerOrder, basisPoints: basisPoints(buyXGetY.percentage) };
  }
  if (variants) return variantsOf(variants);
  return { kind: 'FREE_SHIPPING' };
};

const variantsOf = (variants: NonNullable<PromotionDiscountInput['variants']>): Discount => {
  const field = 'input.discount.variants';
  const currencies = new Set(variants.flatMap(({ amount }) => (amount ? [amount.currencyCode] : [])));
  if (currencies.size > 1) throw badUserInput(`"${field}" must be in one currency.`, { field });
  return {
    kind: 'VARIANTS',
    currency: [...currencies][0] ?? null,
    variants: variants.map(({ variantId, percentage, amount }, index) => {
      const at = `${field}.${index}`;
      if ((typeof percentage === 'string') === Boolean(amount)) {
        throw badUserInput(`"${at}" must have a percentage or an amount.`, { field: at });
      }
      return {
        variantId: assertId(variantId, 'var', `${at}.variantId`),
        basisPoints: typeof percentage === 'string' ? basisPoints(percentage) : null,
        amount: amount ? minor(amount, `${at}.amount`) : null,
      };
    }),
  };
};

const prefixes = { PRODUCTS: 'prod', CATEGORIES: 'cat', VARIANTS: 'var' } as const;

/** Reads which lines a promotion is about. */
export const targetOf = (input: PromotionTargetInput | null | undefined): Target => {
  const { kind, ids } = input ?? { kind: 'ORDER' as const, ids: [] };
  if (kind === 'ORDER') {
    if (ids.length > 0)
      throw badUserInput('"input.target.ids" must be empty for the order.', { field: 'input.target' });
    return { kind, ids: [] };
  }
  return { kind, ids: ids.map((id, index) => assertId(id, prefixes[kind], `input.target.ids.${index}`)) };
};

/** Reads what an order must fulfil. */
export const conditionsOf = (input: PromotionConditionsInput | null | undefined): Conditions => {
  const { minimumSubtotal, minimumQuantity, categoryIds, customers, groupIds, currencies } = input ?? {};
  for (const currency of currencies ?? []) {
    if (!isCurrency(currency)) {
      throw badUserInput('A currency is not one of ISO 4217.', { field: 'input.conditions.currencies' });
    }
  }
  return {
    minimumSubtotal: minimumSubtotal
      ? {
          amount: minor(minimumSubtotal, 'input.conditions.minimumSubtotal'),
          currency: minimumSubtotal.currencyCode,
        }
      : null,
    minimumQuantity: minimumQuantity ?? null,
    categoryIds: (categoryIds ?? []).map((id) => assertId(id, 'cat', 'input.conditions.categoryIds')),
    customers: customers ?? 'EVERYONE',
    groupIds: (groupIds ?? []).map((id) => assertId(id, 'grp', 'input.conditions.groupIds')),
    currencies: currencies ?? [],
  };
};
