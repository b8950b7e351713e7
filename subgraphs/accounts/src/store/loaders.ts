import {
  createListLoader,
  createLoader,
  groupBy,
  indexBy,
  loaderPerArguments,
  type Page,
} from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import { readAddresses, readAddressesOfUsers } from './addresses.ts';
import { readErasures, readParts } from './erasures.ts';
import { readSessionsOfUsers } from './sessions.ts';
import { countRecoveryCodes, readTotpUsers } from './totp.ts';
import { readUsers } from './users.ts';

/** The loaders of one request: one statement a kind and wave, however many ask. `now` is the request's moment. */
export const createLoaders = (read: Read, now: Date) => ({
  user: createLoader(async (ids: readonly string[]) => indexBy(await readUsers(read, ids), ({ id }) => id)),
  address: createLoader(async (ids: readonly string[]) =>
    indexBy(await readAddresses(read, ids), ({ id }) => id),
  ),
  /** True for a user whose sign-in asks for a code, else null. */
  totpEnabled: createLoader(
    async (ids: readonly string[]) => new Map((await readTotpUsers(read, ids)).map((id) => [id, true])),
  ),
  /** How many a user has left; null for none. */
  recoveryCodesLeft: createLoader((ids: readonly string[]) => countRecoveryCodes(read, ids)),
  erasure: createLoader(async (ids: readonly string[]) =>
    indexBy(await readErasures(read, ids), ({ id }) => id),
  ),
  erasureParts: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readParts(read, ids), ({ userId }) => userId),
  ),
  addressesOfUser: loaderPerArguments((page: Page) =>
    createListLoader(async (ids: readonly string[]) =>
      groupBy(await readAddressesOfUsers(read, ids, page), ({ userId }) => userId),
    ),
  ),
  sessionsOfUser: loaderPerArguments((page: Page) =>
    createListLoader(async (ids: readonly string[]) =>
      groupBy(await readSessionsOfUsers(read, ids, page, now), ({ userId }) => userId),
    ),
  ),
});

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
