import { type Read, type SQL, sql } from '@tessera/kit/store';

/**
 * Rows to select from, out of one JSON parameter: thousands of rows cost one statement of one text.
 * Their fields are `value->>0`, `value->>1`, … as texts.
 */
export const jsonRows = (read: Pick<Read, 'engine'>, rows: readonly (readonly unknown[])[]): SQL => {
  const json = JSON.stringify(rows);
  return read.engine === 'sqlite'
    ? sql`json_each(${json})`
    : sql`jsonb_array_elements(${json}::jsonb) as given(value)`;
};
