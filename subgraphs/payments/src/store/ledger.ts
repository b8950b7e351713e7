import {
  orderBy,
  type PageRange,
  type Read,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { type PostingKind, post } from '../domain/ledger.ts';
import { type LedgerEntryRow, tables } from './tables.ts';

/** A posting to make. */
export interface Posting {
  readonly kind: PostingKind;
  readonly paymentId: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly at: Date;
}

/** Books a posting: its entries, which sum to zero, in one statement. */
export const book = async (tx: Tx, newId: (prefix: string) => string, posting: Posting): Promise<void> => {
  const postingId = newId('pst');
  const { kind, paymentId, currency, at } = posting;
  const rows = post(kind, posting.amount).map(({ account, amount }) => ({
    id: newId('led'),
    postingId,
    kind,
    paymentId,
    account,
    amount,
    currency,
    createdAt: at,
  }));
  await tx.insert(tables.on(tx).ledgerEntry).values(rows);
};

/** A page of the ledger, newest first. */
export const listEntries = async (read: Read, page: PageRange): Promise<LedgerEntryRow[]> => {
  const { ledgerEntry } = tables.on(read);
  const keys: SortKey[] = [
    { column: ledgerEntry.createdAt, direction: 'desc' },
    { column: ledgerEntry.id, direction: 'desc' },
  ];
  return read
    .select()
    .from(ledgerEntry)
    .where(seekAfter(keys, page.after))
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/** What an account holds in a currency. */
export interface Balance {
  readonly account: LedgerEntryRow['account'];
  readonly currency: string;
  readonly amount: bigint;
}

/** What every account holds, by account and currency. */
export const readBalances = async (read: Read): Promise<Balance[]> => {
  const rows = await read.query<Omit<Balance, 'amount'> & { readonly amount: number | bigint }>(sql`
    select account, currency, cast(sum(amount) as bigint) as amount
    from ledger_entry group by account, currency order by account, currency`);
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
};
