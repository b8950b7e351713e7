import { type Read, sql } from '../store/index.ts';

/** A column that holds text. */
interface Column {
  readonly table: string;
  readonly column: string;
}

/** The columns of a database that hold text or JSON, whoever made them. */
const textColumns = (read: Read): Promise<Column[]> =>
  read.engine === 'sqlite'
    ? read.query<Column>(sql`
        select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
        where m.type = 'table' and c.type not in ('INTEGER', 'REAL', 'integer', 'real')`)
    : read.query<Column>(sql`
        select table_name as "table", column_name as "column" from information_schema.columns
        where table_schema = current_schema() and data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY')`);

/**
 * Looks for texts in every column of every table, in any case.
 * @returns where each was found, such as `orders.email: ada@example.test`.
 */
export const findText = async (read: Read, texts: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const { table, column } of await textColumns(read)) {
    for (const text of texts) {
      const value = sql`lower(cast(${sql.identifier(column)} as text))`;
      const rows = await read.query(
        sql`select 1 as found from ${sql.identifier(table)} where ${value} like ${`%${text.toLowerCase()}%`} limit 1`,
      );
      if (rows.length > 0) found.push(`${table}.${column}: ${text}`);
    }
  }
  return found.sort();
};
