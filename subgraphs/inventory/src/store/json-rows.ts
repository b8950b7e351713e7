import { type Read, type SQL, sql } from '@tessera/kit/store';

/**
 * A list of rows in one parameter, so that there is one statement for all lengths: a table with the column `value`, a
 * JSON array a row. Read it with `value ->> 0`, and cast what is not text.
 */
export const jsonRows = (read: Read, parameter: string): SQL =>
  read.engine === 'sqlite'
    ? sql`json_each(${sql.placeholder(parameter)})`
    : sql`json_array_elements(${sql.placeholder(parameter)}::json)`;
