import type { Row, TableBuilder, Tables } from '../store/index.ts';

/**
 * The table behind mutations with an idempotency key: put it into what `defineTables` returns as `idempotencyKey`.
 * @example
 * export const tables = defineTables((builder) => ({ idempotencyKey: idempotencyTable(builder), … }));
 */
export const idempotencyTable = ({ table, text, json, at, index, primaryKey }: TableBuilder) =>
  table(
    'idempotency_key',
    {
      /** Who asked: keys of two viewers never meet. */
      owner: text().notNull(),
      key: text().notNull(),
      /** SHA-256 of the operation and its input. */
      body: text().notNull(),
      /** Ids of what was made. */
      result: json<readonly string[]>().notNull(),
      createdAt: at().notNull(),
    },
    (t) => [
      primaryKey({ name: 'idempotency_key_pk', columns: [t.owner, t.key] }),
      index('idempotency_key_age').on(t.createdAt),
    ],
  );

/** Tables with that one among them. */
export type WithIdempotencyKeys = Tables<{
  readonly idempotencyKey: ReturnType<typeof idempotencyTable>;
}>;

/** What a key was used for, and what came of it. */
export type KeyUse = Omit<Row<ReturnType<typeof idempotencyTable>>, 'createdAt'>;
