import { join } from 'node:path';
import { openStore, sql } from '@tessera/kit/store';
import { migrations } from './mail-route.ts';

/** Commits a second of one row each, one after the other: what a store can do at most on this disk. */
export const durableCommits = async (folder: string, commits: number): Promise<number> => {
  const store = await openStore({ name: 'bare', url: `file:${join(folder, 'bare.db')}`, migrations });
  try {
    const begun = performance.now();
    for (let index = 0; index < commits; index += 1) {
      await store.tx((tx) => tx.execute(sql`insert into letter (sender, text) values ('bare', ${index})`));
    }
    return commits / ((performance.now() - begun) / 1_000);
  } finally {
    await store.close();
  }
};
