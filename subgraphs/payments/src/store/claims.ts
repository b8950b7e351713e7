import { type Claim, type Read, readClaim, sql } from '@tessera/kit/store';
import type { Witness } from './verify.ts';

const byOrder = (witness: readonly Witness[], kind: string): ReadonlyMap<string, string> => {
  const sums = new Map<string, bigint>();
  for (const { orderId, kind: done, amount } of witness)
    if (done === kind) sums.set(orderId, (sums.get(orderId) ?? 0n) + amount);
  return new Map([...sums].map(([orderId, sum]) => [orderId, String(sum)]));
};

/**
 * What payments and its provider say of orders' money.
 * @param witness the provider's own log, where it has one.
 */
export const claims = async (read: Read, witness?: readonly Witness[]): Promise<Claim[]> => {
  const column = (name: 'captured' | 'refunded') =>
    readClaim(
      read,
      sql`select order_id as key, ${sql.raw(name)} as value from payment where ${sql.raw(name)} > 0`,
    );
  const provider = 'the provider';
  const captured = 'captured for an order';
  const refunded = 'paid back for an order';
  return [
    { subject: captured, values: await column('captured') },
    { subject: refunded, values: await column('refunded') },
    ...(witness
      ? [
          { subject: captured, by: provider, values: byOrder(witness, 'CAPTURED') },
          { subject: refunded, by: provider, values: byOrder(witness, 'REFUNDED') },
        ]
      : []),
  ];
};
