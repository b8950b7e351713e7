import { hash, parseOptions, verify } from '@node-rs/argon2';
import { createHashQueue } from './hash-queue.ts';

/** Hashes passwords. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /**
   * Whether the password is that of the hash. Without a hash it is not, and finding out takes just as long: the answer
   * must not tell whether there is an account.
   */
  verify(hash: string | null, password: string): Promise<boolean>;
  /** Whether a hash was made with other costs than those of today. */
  isOutdated(hash: string): boolean;
}

/** The costs of argon2id. */
export interface HashCosts {
  /** KiB of memory. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP's recommendation: 19 MiB, two passes, one lane. */
export const owaspCosts: HashCosts = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Four at once (as many as Node's pool has threads) take 76 MiB; the last of 200 more waits about two seconds. */
const limits = { concurrency: 4, waiting: 200 };

/** An argon2id hasher. @param costs weaker ones are for tests. */
export const createPasswordHasher = async (costs: HashCosts = owaspCosts): Promise<PasswordHasher> => {
  const queued = createHashQueue(limits);
  const decoy = await hash('no password at all', costs);
  return {
    hash: (password) => queued(() => hash(password, costs)),
    verify: async (known, password) => {
      const matches = await queued(() => verify(known ?? decoy, password));
      return known !== null && matches;
    },
    isOutdated: (known) => {
      const made = parseOptions(known);
      return (
        made.memoryCost !== costs.memoryCost ||
        made.timeCost !== costs.timeCost ||
        made.parallelism !== costs.parallelism
      );
    },
  };
};
