import { everything } from './amounts.ts';
import type { InputError } from './outcome.ts';
import type { Promotion } from './promotion.ts';

/** GraphQL's Int, and the column. */
const maxInt = 2_147_483_647;
/** What columns and sums can hold with room to spare: 10^13 minor units. */
const maxAmount = 10_000_000_000_000n;
/** Moments between these: no store and no event has to know a year 0. */
const [earliest, latest] = [new Date('1970-01-01T00:00:00Z'), new Date('9999-12-31T00:00:00Z')];
/** Ids in one list. */
const maxIds = 500;

/** What staff decide about a promotion. */
export type PromotionFields = Omit<Promotion, 'id' | 'status' | 'usageCount'> & {
  readonly description: string | null;
  readonly promoted: boolean;
};

const invalid = (field: string, message: string): InputError => ({
  code: 'INVALID',
  field: [field],
  message,
});

/** Checks a whole number; null is fine. */
export const checkNumber = (field: string, value: number | null, min: number, max = maxInt): InputError[] =>
  value === null || (Number.isInteger(value) && value >= min && value <= max)
    ? []
    : [invalid(field, `It must be a whole number from ${min} to ${max}.`)];

/** Checks a text's length; null is fine. */
export const checkText = (field: string, value: string | null, min: number, max: number): InputError[] =>
  value === null || (value.length >= min && value.length <= max)
    ? []
    : [invalid(field, `It must have ${min} to ${max} characters.`)];

const checkList = (field: string, list: readonly string[], min: number): InputError[] =>
  list.length >= min && list.length <= maxIds && new Set(list).size === list.length
    ? []
    : [invalid(field, `It must have ${min} to ${maxIds} entries, each once.`)];

const checkMoment = (field: string, moment: Date | null): InputError[] =>
  moment === null || (moment >= earliest && moment <= latest)
    ? []
    : [invalid(field, 'It must be in a year from 1970 to 9999.')];

const checkPercentage = (basisPoints: number): InputError[] =>
  Number.isInteger(basisPoints) && basisPoints >= 1 && basisPoints <= everything
    ? []
    : [invalid('discount', 'A percentage must be from 0.01 to 100, with two decimal places at most.')];

const checkAmount = (field: string, amount: bigint): InputError[] =>
  amount > 0n && amount <= maxAmount
    ? []
    : [invalid(field, 'An amount must be more than 0, and not too large.')];

const checkDiscount = ({ discount, target }: Promotion['rule']): InputError[] => {
  switch (discount.kind) {
    case 'PERCENTAGE':
      return checkPercentage(discount.basisPoints);
    case 'FIXED_AMOUNT':
      return checkAmount('discount', discount.amount);
    case 'FREE_SHIPPING':
      return target.kind === 'ORDER' ? [] : [invalid('target', 'Shipping is free for the whole order.')];
    case 'BUY_X_GET_Y':
      return [
        ...checkNumber('discount', discount.buy, 1, 1_000),
        ...checkNumber('discount', discount.get, 1, 1_000),
        ...checkNumber('discount', discount.timesPerOrder, 1, 1_000_000),
        ...checkPercentage(discount.basisPoints),
      ];
    case 'VARIANTS':
      return [
        ...(target.kind === 'ORDER' ? [] : [invalid('target', 'The variants are the target.')]),
        ...checkList(
          'discount',
          discount.variants.map(({ variantId }) => variantId),
          1,
        ),
        ...discount.variants.flatMap(({ basisPoints, amount }) => [
          ...(basisPoints === null ? [] : checkPercentage(basisPoints)),
          ...(amount === null ? [] : checkAmount('discount', amount)),
        ]),
      ];
  }
};

/** What is wrong with a promotion's fields. */
export const checkPromotion = (fields: PromotionFields): InputError[] => {
  const { target, conditions } = fields.rule;
  const { startsAt, endsAt } = fields;
  return [
    ...checkText('title', fields.title, 1, 120),
    ...checkText('description', fields.description, 0, 1_000),
    ...checkNumber('priority', fields.priority, 0, 1_000_000),
    ...checkNumber('usageLimit', fields.usageLimit, 1),
    ...checkNumber('usageLimitPerCustomer', fields.usageLimitPerCustomer, 1),
    ...checkMoment('startsAt', startsAt),
    ...checkMoment('endsAt', endsAt),
    ...(startsAt && endsAt && startsAt >= endsAt ? [invalid('endsAt', 'It must end after it starts.')] : []),
    ...checkDiscount(fields.rule),
    ...checkList('target', target.ids, target.kind === 'ORDER' ? 0 : 1),
    ...checkList('conditions', conditions.categoryIds, 0),
    ...checkList('conditions', conditions.groupIds, conditions.customers === 'GROUPS' ? 1 : 0),
    ...checkList('conditions', conditions.currencies, 0),
    ...checkNumber('conditions', conditions.minimumQuantity, 1),
    ...(conditions.minimumSubtotal ? checkAmount('conditions', conditions.minimumSubtotal.amount) : []),
  ];
};
