import { assertId, pageArgs, prefixOf, toConnection, toMoney } from '@tessera/kit/graphql';
import { reconcilePayment } from '../actions/reconcile.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { listEntries, readBalances } from '../store/ledger.ts';
import { listPayments, readPayments } from '../store/payments.ts';
import type { PaymentRow } from '../store/tables.ts';

/** A payment is for who pays it, and for staff. */
const visible = async (id: string, { loaders, viewer }: Context): Promise<PaymentRow | null> => {
  const row = prefixOf(id) === 'pay' ? await loaders.payment.load(id) : null;
  const own = row !== null && row.userId !== null && row.userId === viewer.userId;
  return own || viewer.scopes.has('payments:read') ? row : null;
};

/** payments's resolvers, by type. */
export const resolvers: Resolvers = {
  Query: {
    payment: (_, { id }, context) => visible(assertId(id, 'pay'), context),
    payments: async (_, { filter, ...args }, { dependencies }) => {
      const status = filter?.status ?? null;
      const page = pageArgs(args, { list: `payments:${status ?? ''}`, kinds: ['at', 'text'] });
      const rows = await listPayments(dependencies.store.read, page, status);
      return toConnection(rows, page, (row) => [row.createdAt, row.id]);
    },
    ledgerEntries: async (_, args, { dependencies }) => {
      const page = pageArgs(args, { list: 'ledger', kinds: ['at', 'text'] });
      return toConnection(await listEntries(dependencies.store.read, page), page, (row) => [
        row.createdAt,
        row.id,
      ]);
    },
    ledgerBalances: (_, __, { dependencies }) => readBalances(dependencies.store.read),
  },
  Mutation: {
    paymentReconcile: async (_, { input }, { dependencies }) => {
      const id = assertId(input.id, 'pay', 'input.id');
      const { read } = dependencies.store;
      const [row] = await readPayments(read, [id]);
      if (!row) {
        const missing = { code: 'NOT_FOUND' as const, field: ['id'], message: 'There is no such payment.' };
        return { payment: null, userErrors: [missing] };
      }
      const answered = await reconcilePayment(dependencies, row);
      const [after = row] = await readPayments(read, [id]);
      const message = 'The provider did not answer; ask again later.';
      const silence = { code: 'PROVIDER_UNAVAILABLE' as const, field: null, message };
      return { payment: after, userErrors: answered ? [] : [silence] };
    },
  },
  Order: {
    // The router asks orders for `ownerId` first, which tells nobody who may not see the order: null is a guest's.
    payments: async ({ id, ownerId }, _, { loaders, viewer }) => {
      const seen = ownerId === null || ownerId === viewer.userId || viewer.scopes.has('payments:read');
      if (ownerId === undefined || !seen) return null;
      const rows = await loaders.paymentsOfOrder.load(id);
      // Who paid as a guest may have claimed the order since; whose order it is never changes otherwise.
      return rows.filter(({ amount, userId }) => amount > 0n && (userId === null || userId === ownerId));
    },
  },
  Payment: {
    __resolveReference: ({ id }, context) => visible(id, context),
    order: ({ orderId }) => ({ id: orderId }),
    amount: ({ amount, currency }) => toMoney(amount, currency),
    authorised: ({ authorised, currency }) => toMoney(authorised, currency),
    captured: ({ captured, currency }) => toMoney(captured, currency),
    refunded: ({ refunded, currency }) => toMoney(refunded, currency),
    declineCode: ({ code }) => code,
    refunds: async ({ id }, _, { loaders }) => [...(await loaders.refundsOfPayment.load(id))],
  },
  Refund: {
    __resolveReference: async ({ id }, context) => {
      const row = await context.loaders.refund.load(id);
      return row?.paymentId && (await visible(row.paymentId, context)) ? row : null;
    },
    amount: ({ amount, currency }) => toMoney(amount, currency),
  },
  LedgerEntry: { amount: ({ amount, currency }) => toMoney(amount, currency) },
  LedgerBalance: { balance: ({ amount, currency }) => toMoney(amount, currency) },
};
