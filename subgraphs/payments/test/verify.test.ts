import { newId } from '@tessera/kit/graphql';
import { type Read, type SQL, type Store, sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { book } from '../src/store/ledger.ts';
import { insertPayment } from '../src/store/payments.ts';
import { insertRefund } from '../src/store/refunds.ts';
import type { PaymentRow } from '../src/store/tables.ts';
import { verify, type Witness } from '../src/store/verify.ts';
import { payments } from '../src/subgraph.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const [orderId, paymentId] = ['ord_1', 'pay_1'];

const paid: PaymentRow = {
  id: paymentId,
  orderId,
  userId: null,
  provider: 'test',
  providerId: 'tpay_1',
  status: 'PARTIALLY_REFUNDED',
  amount: 1_000n,
  currency: 'EUR',
  authorised: 1_000n,
  captured: 1_000n,
  refunded: 300n,
  code: null,
  reason: null,
  nextActionUrl: null,
  releaseDue: false,
  createdAt: at,
  updatedAt: at,
};
const nothing = { authorised: 0n, captured: 0n, refunded: 0n };
const promised: PaymentRow = {
  ...paid,
  ...nothing,
  id: 'pay_2',
  orderId: 'ord_2',
  status: 'AUTHORISED',
  authorised: 1_000n,
};
const over: PaymentRow = { ...paid, ...nothing, id: 'pay_3', orderId: 'ord_3', status: 'DECLINED' };
const witness: readonly Witness[] = [
  { orderId, step: 'authorise', kind: 'AUTHORISED', amount: 1_000n },
  { orderId, step: 'capture', kind: 'CAPTURED', amount: 1_000n },
  { orderId, step: 'refund:rfd_1', kind: 'REFUNDED', amount: 300n },
  { orderId: 'ord_2', step: 'authorise', kind: 'AUTHORISED', amount: 1_000n },
  { orderId: 'ord_3', step: 'authorise', kind: 'DECLINED', amount: 1_000n },
];

const [ledger, posting, booked, order, refunds, steps, sums, held, kept] = [
  'the ledger sums to zero in every currency',
  'every posting sums to zero',
  'captured less refunded is what the ledger says',
  'refunded is at most captured, and captured at most authorised',
  'refunded is the sum of the refunds made',
  'the provider did at most one thing an order and step',
  "what was taken and given back is what the provider's log says",
  'nothing is held for a payment that is over',
  'what counts as promised is promised',
] as const;

forEachEngine((engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.open(payments.store);
    await store.tx(async (tx) => {
      for (const row of [paid, promised, over]) await insertPayment(tx, row);
      const entry = { paymentId, currency: 'EUR', at };
      await book(tx, newId, { ...entry, kind: 'CAPTURE', amount: 1_000n });
      await book(tx, newId, { ...entry, kind: 'REFUND', amount: 300n });
      await insertRefund(tx, {
        id: 'rfd_1',
        paymentId,
        orderId,
        amount: 300n,
        currency: 'EUR',
        reason: 'Broken',
        status: 'MADE',
        code: null,
        message: null,
        createdAt: at,
      });
    });
  });

  const broken = async (read: Read, log: readonly Witness[] = witness) =>
    (await verify(read, log)).filter((finding) => finding.broken > 0).map(({ invariant }) => invariant);
  const undone = new Error('Undone.');
  /** What is broken after statements, which are undone then. */
  const brokenBy = async (...statements: readonly SQL[]): Promise<string[]> => {
    let found: string[] = [];
    const attempt = store.tx(async (tx) => {
      for (const statement of statements) await tx.execute(statement);
      found = await broken(tx);
      throw undone;
    });
    await attempt.catch((error) => {
      if (error !== undone) throw error;
    });
    return found;
  };
  const entry = (kind: string, amount: number, currency: string) => sql`
    insert into ledger_entry (id, posting_id, kind, payment_id, account, amount, currency, created_at)
    select ${newId('led')}, ${newId('pst')}, ${kind}, ${paymentId}, ${'SALES'}, ${amount}, ${currency}, created_at
    from payment where id = ${paymentId}`;

  it('finds nothing wrong with a sound store, and checks something of each kind', async () => {
    const findings = await verify(store.read, witness);
    expect(findings.map(({ invariant }) => invariant).toSorted()).toEqual(
      [ledger, posting, booked, order, refunds, steps, sums, held, kept].toSorted(),
    );
    for (const finding of findings) {
      expect(finding).toMatchObject({ broken: 0 });
      expect(finding.checked).toBeGreaterThan(0);
    }
    expect(await verify(store.read)).toHaveLength(5);
  });

  it.each<[string, () => SQL, readonly string[]]>([
    ['one side of a posting', () => entry('CAPTURE', -5, 'EUR'), [ledger, posting]],
    ['two sides in two currencies', () => entry('CAPTURE', 5, 'USD'), [ledger, posting]],
    [
      'a posting that changes money',
      () => sql`insert into ledger_entry (id, posting_id, kind, payment_id, account, amount, currency, created_at)
        select id || currency_of, 'pst_x', 'CAPTURE', 'pay_1', 'SALES', sum_of, currency_of, created_at
        from payment, (select 5 as sum_of, 'EUR' as currency_of union all select -5, 'USD') sides where id = 'pay_1'`,
      [ledger, posting],
    ],
    [
      'less taken than booked',
      () => sql`update payment set captured = 999 where id = 'pay_1'`,
      [booked, sums],
    ],
    ['a refund without money', () => sql`update refund set amount = 301`, [refunds]],
    ['a refund that was never made', () => sql`update refund set status = 'FAILED'`, [refunds]],
    ['a promise nobody made', () => sql`update payment set status = 'AUTHORISED' where id = 'pay_3'`, [kept]],
    ['a promise forgotten', () => sql`update payment set status = 'VOIDED' where id = 'pay_2'`, [held]],
    ['a promise declined', () => sql`update payment set status = 'DECLINED' where id = 'pay_2'`, [held]],
  ])('finds %s', async (_what, breach, expected) => {
    expect(new Set(await brokenBy(breach()))).toEqual(new Set(expected));
  });

  it('counts no promise as forgotten that is still to be let go', async () => {
    const due = sql`update payment set status = 'VOIDED', release_due = true where id = 'pay_2'`;
    expect(await brokenBy(due)).toEqual([]);
  });

  it('finds sums out of order, where nothing keeps them in order any more', async () => {
    const unguarded =
      engine.name === 'postgres'
        ? sql`alter table payment drop constraint payment_refunded`
        : sql`pragma ignore_check_constraints = on`;
    const breach = sql`update payment set refunded = 1001 where id = 'pay_1'`;
    expect(await brokenBy(unguarded, breach)).toEqual(expect.arrayContaining([order]));
    if (engine.name === 'sqlite')
      await store.tx((tx) => tx.execute(sql`pragma ignore_check_constraints = off`));
  });

  it.each<[string, readonly Witness[], readonly string[]]>([
    ['a step done twice', [...witness, ...witness.slice(1, 2)], [steps, sums]],
    [
      'money taken unheard',
      [...witness, { orderId: 'ord_2', step: 'capture', kind: 'CAPTURED', amount: 1n }],
      [sums],
    ],
    ['money never taken', witness.filter(({ kind }) => kind !== 'CAPTURED'), [sums]],
    [
      'money given back unheard',
      [...witness, { orderId, step: 'refund:2', kind: 'REFUNDED', amount: 1n }],
      [sums],
    ],
    [
      'an order nobody knows',
      [...witness, { orderId: 'ord_9', step: 'capture', kind: 'CAPTURED', amount: 1n }],
      [sums],
    ],
    [
      'a promise let go unheard',
      [...witness, { orderId: 'ord_2', step: 'void', kind: 'VOIDED', amount: 1n }],
      [kept],
    ],
    [
      'money held after a decline',
      [...witness, { orderId: 'ord_3', step: 'confirm', kind: 'AUTHORISED', amount: 1n }],
      [held],
    ],
  ])("finds in the provider's log %s", async (_what, log, expected) => {
    expect(new Set(await broken(store.read, log))).toEqual(new Set(expected));
  });

  it.each([
    ['refunded beyond captured', sql`update payment set refunded = captured + 1`],
    ['captured beyond authorised', sql`update payment set captured = authorised + 1`],
    ['authorised beyond the amount', sql`update payment set authorised = amount + 1`],
    ['a second payment of an order', sql`update payment set order_id = 'ord_1'`],
    ['a changed entry', sql`update ledger_entry set amount = 1`],
    ['a deleted entry', sql`delete from ledger_entry`],
    ['an entry of nothing', entry('CAPTURE', 0, 'EUR')],
  ])('the store itself refuses %s', async (_what, breach) => {
    await expect(store.tx((tx) => tx.execute(breach))).rejects.toThrow();
    expect(await broken(store.read)).toEqual([]);
  });
});
