import type { TableBuilder } from '../store/index.ts';

/**
 * The table behind a subgraph's erasures: spread it into what `defineTables` returns, beside `eventTables`. A row stays
 * for good: what arrives late about an erased user must be told from what is new.
 */
export const personalDataTables = ({ table, id, text, integer, at, index }: TableBuilder) => ({
  erasedUser: table(
    'erased_user',
    {
      /** The user's id, which leads to nobody any more. */
      id: id(),
      /** Which asking was heard last; the answer names it. */
      round: integer().notNull(),
      /** What guest-like rows are found by; null once they are erased. */
      email: text(),
      /** What is struck out of texts; null once it was. */
      displayName: text(),
      /** SHA-256 of the mailbox, to know late messages by; null when none can be under way any more. */
      mailbox: text(),
      requestedAt: at().notNull(),
      /** Null while something has to be waited for. */
      erasedAt: at(),
      tries: integer().notNull(),
      nextTryAt: at().notNull(),
    },
    (t) => [index('erased_user_due').on(t.erasedAt, t.nextTryAt), index('erased_user_mailbox').on(t.mailbox)],
  ),
});
