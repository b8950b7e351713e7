import { badUserInput } from '../errors/index.ts';

/** What a cursor may hold: the values of the sort keys of one row. */
export type CursorValue = string | number | bigint | Date;
/** The kind of each sort key, which must be that of its column: a value the column cannot hold is a database error. */
export type CursorKind = 'text' | 'number' | 'integer' | 'minor' | 'at';

/** Longer than any cursor we hand out; a longer one is not decoded at all. */
const maxLength = 2_000;

/** What both engines can compare with, in ms since 1970. */
const firstMoment = Date.parse('0001-01-01T00:00:00Z');
const lastMoment = Date.parse('9999-12-31T23:59:59.999Z');

const encodeValue = (value: CursorValue): string | number => {
  if (typeof value === 'bigint') return value.toString();
  return value instanceof Date ? value.getTime() : value;
};

const decodeValue = (value: unknown, kind: CursorKind): CursorValue | null => {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value.isWellFormed() && !value.includes('\0') ? value : null;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? value : null;
    case 'minor':
      return typeof value === 'string' && /^-?\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value))
        ? BigInt(value)
        : null;
    case 'at':
      return typeof value === 'number' && value >= firstMoment && value <= lastMoment
        ? new Date(value)
        : null;
  }
};

/**
 * Makes the opaque cursor of a row.
 * @param list names the list and its order, such as `products:TITLE`; a cursor is good for that list alone.
 */
export const encodeCursor = (list: string, values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify([list, ...values.map(encodeValue)])).toString('base64url');

/**
 * Reads a cursor back.
 * @param kinds the kinds of the list's sort keys, in order.
 * @throws BAD_USER_INPUT when it is malformed, or of another list or order.
 */
export const decodeCursor = (cursor: string, list: string, kinds: readonly CursorKind[]): CursorValue[] => {
  const refused = badUserInput('The cursor is not one of this list in this order.', { field: 'after' });
  if (cursor.length > maxLength) throw refused;
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused;
  }
  if (!Array.isArray(decoded) || decoded[0] !== list || decoded.length !== kinds.length + 1) throw refused;
  return kinds.map((kind, index) => {
    const value = decodeValue(decoded[index + 1], kind);
    if (value === null) throw refused;
    return value;
  });
};
