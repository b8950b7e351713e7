import { eq, like, or, type Read } from '@tessera/kit/store';
import { tables } from './tables.ts';

/**
 * The handle itself when nothing has it, or with the first free number: `chair-2`.
 * Two at the same time may get the same; the unique index lets one through.
 */
export const freeHandle = async (
  read: Read,
  kind: 'product' | 'category' | 'collection',
  wanted: string,
): Promise<string> => {
  const { handle } = tables.on(read)[kind];
  const rows = await read
    .select({ handle })
    .from(tables.on(read)[kind])
    .where(or(eq(handle, wanted), like(handle, `${wanted}-%`)));
  const taken = new Set(rows.map((row) => row.handle));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const numbered = `${wanted}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
};
