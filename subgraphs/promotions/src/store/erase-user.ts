import { and, eq, inArray, lte, or, sql, type Tx } from '@tessera/kit/store';
import { tables } from './tables.ts';

const most = 2_000;

/** Whose uses are meant: a user's, and a guest's of the same mailbox until a moment. */
export interface UsesOf {
  readonly userId: string;
  /** As uses are counted by; null when it is not known any more. */
  readonly mailbox: string | null;
  readonly until: Date;
}

const usesOf = (tx: Tx, { userId, mailbox, until }: UsesOf) => {
  const { redemptionUse: use } = tables.on(tx);
  return or(
    eq(use.customer, userId),
    mailbox === null ? undefined : and(eq(use.customer, mailbox), lte(use.createdAt, until)),
  );
};

/** Takes a user out of all groups, and out of uses whose they are: they still count against limits. */
export const eraseCustomer = async (tx: Tx, whose: UsesOf): Promise<void> => {
  const { customerGroupMember, redemptionUse } = tables.on(tx);
  await tx.delete(customerGroupMember).where(eq(customerGroupMember.userId, whose.userId));
  await tx
    .update(redemptionUse)
    .set({ customer: sql`'erased:' || ${redemptionUse.orderId}` })
    .where(usesOf(tx, whose));
};

/** What promotions holds of a user. The names are part of the export's layout. */
export const collectCustomer = async (tx: Tx, whose: UsesOf) => {
  const { customerGroup, customerGroupMember, redemptionUse, promotion } = tables.on(tx);
  const memberships = tx
    .select({ id: customerGroupMember.groupId })
    .from(customerGroupMember)
    .where(eq(customerGroupMember.userId, whose.userId));
  const groups = await tx
    .select({ id: customerGroup.id, name: customerGroup.name })
    .from(customerGroup)
    .where(inArray(customerGroup.id, memberships))
    .orderBy(customerGroup.id);
  const uses = await tx
    .select({ use: redemptionUse, title: promotion.title })
    .from(redemptionUse)
    .innerJoin(promotion, eq(promotion.id, redemptionUse.promotionId))
    .where(usesOf(tx, whose))
    .orderBy(redemptionUse.orderId, redemptionUse.promotionId)
    .limit(most);
  return {
    groups,
    uses: uses.map(({ use, title }) => ({
      orderId: use.orderId,
      promotion: title,
      amount: Number(use.amount),
      currency: use.currency,
      createdAt: use.createdAt,
    })),
  };
};
