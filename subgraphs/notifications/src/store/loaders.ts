import {
  createListLoader,
  createLoader,
  groupBy,
  indexBy,
  loaderPerArguments,
  type Page,
} from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import { readNotifications, readNotificationsOfUsers } from './notifications.ts';
import { readPreferences } from './preferences.ts';

/** The loaders of one request: one statement a kind and wave, however many ask. */
export const createLoaders = (read: Read) => ({
  notification: createLoader(async (ids: readonly string[]) =>
    indexBy(await readNotifications(read, ids), ({ id }) => id),
  ),
  notificationsOfUser: loaderPerArguments((page: Page) =>
    createListLoader(async (ids: readonly string[]) =>
      groupBy(await readNotificationsOfUsers(read, ids, page), ({ userId }) => userId ?? ''),
    ),
  ),
  preferencesOfUser: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readPreferences(read, ids), ({ recipientKey }) => recipientKey),
  ),
});

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
