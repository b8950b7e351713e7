import { createHash } from 'node:crypto';
import { fromUUIDBytes, typeidUnboxed } from 'typeid-js';
import { badUserInput } from '../errors/index.ts';

const idPattern = /^([a-z]{1,16})_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** A new id: `<prefix>_` and 26 characters that sort by time of creation. */
export const newId = (prefix: string): string => typeidUnboxed(prefix);

/**
 * The id that demo data has under a stable seed, the same on every machine and in every subgraph.
 * @param seed names the thing in the source data; two kinds may share one seed.
 */
export const deterministicId = (prefix: string, seed: string): string =>
  fromUUIDBytes(prefix, createHash('sha256').update(`${prefix}\0${seed}`).digest().subarray(0, 16));

/** The prefix of an id, which tells what it is the id of; null when the text is no id. */
export const prefixOf = (id: string): string | null => idPattern.exec(id)?.[1] ?? null;

/**
 * Lets an id of the right kind pass.
 * @param field path of the argument, for the message.
 * @throws TesseraError BAD_USER_INPUT when the text is no id or that of another kind.
 */
export const assertId = (id: string, prefix: string, field = 'id'): string => {
  if (prefixOf(id) !== prefix) {
    throw badUserInput(`"${field}" must be an id that starts with "${prefix}_".`, { field });
  }
  return id;
};
