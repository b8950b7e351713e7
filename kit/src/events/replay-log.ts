import { createRequire } from 'node:module';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { StartError } from '../errors/index.ts';
import { openFileCarrier } from './file-carrier.ts';

const require = createRequire(import.meta.url);

/** Entries handed over at once. */
const batchSize = 500;

/** What to replay. */
export interface Replay {
  /** The log's file, which is there. */
  readonly file: string;
  /** The subgraph that is to hear it again. */
  readonly group: string;
  /** Entries written from then on. */
  readonly from: Date;
  /** Only events of this name; left out, all that the subgraph hears. */
  readonly name?: string;
}

/**
 * Hands the entries of a log over again, in their order: copies are appended to it, so that a subgraph that runs hears
 * them too. Who handled a message knows it by its inbox and passes over it.
 * @returns how many were handed over.
 * @throws StartError when the log knows of no such subscription.
 */
export const replayLog = async ({ file, group, from, name }: Replay): Promise<number> => {
  const connect = require('better-sqlite3') as typeof import('better-sqlite3');
  const log: Database = new connect(path.resolve(file), { readonly: true, fileMustExist: true });
  const carrier = openFileCarrier(file);
  try {
    const heard = log
      .prepare<[string], { name: string }>('select name from subscription where consumer = ? order by name')
      .all(group)
      .map((row) => row.name);
    const names = heard.filter((each) => name === undefined || each === name);
    if (names.length === 0) {
      throw new StartError(
        heard.length === 0
          ? `${group} has no subscription in ${file}.`
          : `${group} does not hear ${name}; it hears ${heard.join(', ')}.`,
      );
    }
    const read = log.prepare<
      [number, number, number, string],
      { sequence: number; name: string; envelope: string }
    >(`select sequence, name, envelope from entry
       where sequence > ? and sequence <= ? and at >= ? and name in (select value from json_each(?))
       order by sequence limit ${batchSize}`);
    const end = log.prepare<[], { last: number | null }>('select max(sequence) as last from entry').get();
    let count = 0;
    for (let after = 0; ; ) {
      const rows = read.all(after, end?.last ?? 0, from.getTime(), JSON.stringify(names));
      const last = rows.at(-1);
      if (!last) return count;
      await carrier.publish(rows.map((row) => ({ ...row, id: '', aggregate: '' })));
      after = last.sequence;
      count += rows.length;
    }
  } finally {
    log.close();
    await carrier.close();
  }
};
