import { createHash } from 'node:crypto';
import type { Read } from '@tessera/kit/store';
import type { Customer } from '../domain/applicable.ts';
import { mailboxOf } from '../domain/customer-key.ts';
import type { Candidate } from '../domain/settle.ts';
import { readCandidates, readCustomerUses, readGroupsOfUsers } from '../store/candidates.ts';
import { toPromotion } from '../store/stored-rule.ts';

/** Whose order it is, and the codes in it. */
export interface Asked {
  readonly userId: string | null;
  readonly email: string | null;
  /** Normalised, each once. */
  readonly codes: readonly string[];
}

/** What may be in an order, and what its customer is to the rules. */
export interface Loaded {
  readonly candidates: readonly Candidate[];
  readonly customer: Customer;
}

/** Under what uses are counted: the user, else a hash of the mailbox, so that no address is kept; null for nobody. */
export const customerOf = ({ userId, email }: Pick<Asked, 'userId' | 'email'>): string | null => {
  if (userId !== null) return userId;
  if (email === null) return null;
  const mailbox = mailboxOf(email) ?? email;
  return `mailbox:${createHash('sha256').update(mailbox).digest('base64url')}`;
};

/** Reads what may be in orders: one statement, one more when customers are counted, and one when groups matter. */
export const loadCandidates = async (read: Read, asked: readonly Asked[]): Promise<Loaded[]> => {
  const codes = [...new Set(asked.flatMap((one) => one.codes))];
  const rows = (await readCandidates(read, codes)).map(({ promotion, coupon }) => ({
    promotion: toPromotion(promotion),
    coupon,
  }));
  const limited = rows.filter(
    ({ promotion, coupon }) =>
      promotion.usageLimitPerCustomer !== null || (coupon?.usageLimitPerCustomer ?? null) !== null,
  );
  const keys = asked.map(customerOf);
  const customers = keys.flatMap((key) => key ?? []);
  const uses =
    limited.length > 0 && customers.length > 0
      ? await readCustomerUses(read, customers, [...new Set(limited.map(({ promotion }) => promotion.id))])
      : [];
  const userIds = asked.flatMap(({ userId }) => userId ?? []);
  const grouped = rows.some(({ promotion }) => promotion.rule.conditions.customers === 'GROUPS');
  const members = grouped && userIds.length > 0 ? await readGroupsOfUsers(read, userIds) : [];
  return asked.map((one, index) => {
    const mine = uses.filter(({ customer }) => customer === keys[index]);
    const count = (of: (use: (typeof uses)[number]) => boolean) =>
      mine.filter(of).reduce((sum, use) => sum + use.uses, 0);
    return {
      customer: {
        userId: one.userId,
        groupIds: new Set(
          members.filter(({ userId }) => userId === one.userId).map(({ groupId }) => groupId),
        ),
      },
      candidates: rows
        .filter(({ coupon }) => coupon === null || one.codes.includes(coupon.code))
        .map(({ promotion, coupon }) => ({
          promotion,
          coupon,
          usedByCustomer: {
            promotion: count(({ promotionId }) => promotionId === promotion.id),
            coupon: coupon ? count(({ couponId }) => couponId === coupon.id) : 0,
          },
        })),
    };
  });
};
