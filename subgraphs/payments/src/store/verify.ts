import { countBroken, type Finding, type Read, type SQL, sql } from '@tessera/kit/store';
import { tables } from './tables.ts';

/** What the provider's own log says that it did. */
export interface Witness {
  readonly orderId: string;
  readonly step: string;
  readonly kind: string;
  readonly amount: bigint;
}

/**
 * Counts what breaks the laws of money. All `broken` are 0 in a sound store that nobody writes to meanwhile.
 * @param witness the provider's log; left out, it is not compared.
 */
export const verify = async (read: Read, witness?: readonly Witness[]): Promise<Finding[]> => {
  const count = (invariant: string, breaks: SQL, from: SQL): Promise<Finding> =>
    countBroken(read, invariant, from, breaks);
  const byPayment = sql`payment left join (
    select payment_id, cast(sum(case when account = 'PROVIDER_CLEARING' then amount else 0 end) as bigint) as net
    from ledger_entry group by payment_id) booked on booked.payment_id = payment.id`;
  const findings = [
    await count(
      'the ledger sums to zero in every currency',
      sql`total <> 0`,
      sql`(select sum(amount) as total from ledger_entry group by currency) sums`,
    ),
    await count(
      'every posting sums to zero',
      sql`total <> 0`,
      sql`(select sum(amount) as total from ledger_entry group by posting_id, currency) sums`,
    ),
    await count(
      'captured less refunded is what the ledger says',
      sql`payment.captured - payment.refunded <> coalesce(booked.net, 0)`,
      byPayment,
    ),
    await count(
      'refunded is at most captured, and captured at most authorised',
      sql`refunded > captured or captured > authorised or authorised > amount`,
      sql`payment`,
    ),
    await count(
      'refunded is the sum of the refunds made',
      sql`payment.refunded <> coalesce(made.total, 0)`,
      sql`payment left join (select payment_id, cast(sum(amount) as bigint) as total from refund
        where status = 'MADE' group by payment_id) made on made.payment_id = payment.id`,
    ),
  ];
  return witness ? [...findings, ...(await compare(read, witness))] : findings;
};

const compare = async (read: Read, witness: readonly Witness[]): Promise<Finding[]> => {
  const steps = Map.groupBy(witness, ({ orderId, step }) => `${orderId} ${step}`);
  const taken = Map.groupBy(witness, ({ orderId }) => orderId);
  const { payment } = tables.on(read);
  const payments = (await read.select().from(payment)).filter((row) => row.provider === 'test');
  const sum = (orderId: string, kind: string) =>
    (taken.get(orderId) ?? []).reduce(
      (total, each) => (each.kind === kind ? total + each.amount : total),
      0n,
    );
  const known = new Set(payments.map(({ orderId }) => orderId));
  const differs = payments.filter(
    ({ orderId, captured, refunded }) =>
      sum(orderId, 'CAPTURED') !== captured || sum(orderId, 'REFUNDED') !== refunded,
  );
  const unknown = [...taken.keys()].filter((orderId) => !known.has(orderId));
  const did = (orderId: string, ...kinds: readonly string[]) =>
    (taken.get(orderId) ?? []).some(({ kind }) => kinds.includes(kind));
  const isHeld = (orderId: string) => did(orderId, 'AUTHORISED') && !did(orderId, 'VOIDED', 'CAPTURED');
  const over = payments.filter(
    ({ status, releaseDue }) => ['VOIDED', 'DECLINED', 'FAILED'].includes(status) && !releaseDue,
  );
  const promised = payments.filter(({ status }) => status === 'AUTHORISED');
  return [
    {
      invariant: 'nothing is held for a payment that is over',
      checked: over.length,
      broken: over.filter(({ orderId }) => isHeld(orderId)).length,
    },
    {
      invariant: 'what counts as promised is promised',
      checked: promised.length,
      broken: promised.filter(({ orderId }) => !did(orderId, 'AUTHORISED') || did(orderId, 'VOIDED')).length,
    },
    {
      invariant: 'the provider did at most one thing an order and step',
      checked: steps.size,
      broken: [...steps.values()].filter((effects) => effects.length > 1).length,
    },
    {
      invariant: "what was taken and given back is what the provider's log says",
      checked: payments.length + unknown.length,
      broken: differs.length + unknown.length,
    },
  ];
};
