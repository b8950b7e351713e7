import { failed, ok } from '@tessera/kit/errors';
import { type AddressInput, checkAddress, cleanAddress, maxAddresses } from '../domain/address.ts';
import { type AccountsOutcome, refuse } from '../domain/outcome.ts';
import {
  countAddresses,
  deleteOwnAddress,
  insertAddress,
  readOldestAddress,
  readOwnAddress,
  updateOwnAddress,
} from '../store/addresses.ts';
import type { AddressRow } from '../store/tables.ts';
import { lockUser, updateUser } from '../store/users.ts';
import type { Dependencies, SignedIn } from './dependencies.ts';

type Needs = Pick<Dependencies, 'store' | 'clock' | 'newId'>;

/** An address of another user is as good as none. */
const notFound = failed('NOT_FOUND', 'You have no such address.', ['id']);

/** Adds an address of the viewer; the first becomes the default. */
export const createAddress = async (
  { store, clock, newId }: Needs,
  { userId }: SignedIn,
  { makeDefault = false, ...input }: AddressInput & { readonly makeDefault?: boolean },
): Promise<AccountsOutcome<AddressRow>> => {
  const fields = cleanAddress(input);
  const refused = refuse(checkAddress(fields));
  if (refused) return refused;
  return store.tx(async (tx): Promise<AccountsOutcome<AddressRow>> => {
    const user = await lockUser(tx, userId);
    if (!user) return failed('NOT_FOUND', 'There is no such user any more.');
    if ((await countAddresses(tx, userId)) >= maxAddresses) {
      return failed('TOO_MANY_ADDRESSES', `There are ${maxAddresses} addresses already. Delete one first.`);
    }
    const now = clock();
    const row = { id: newId('adr'), userId, ...fields, createdAt: now, updatedAt: now };
    await insertAddress(tx, row);
    if (makeDefault || user.defaultAddressId === null) {
      await updateUser(tx, userId, { defaultAddressId: row.id });
    }
    return ok(row);
  });
};

/** Replaces the content of one of the viewer's addresses. */
export const updateAddress = async (
  { store, clock }: Needs,
  { userId }: SignedIn,
  { id, ...input }: AddressInput & { readonly id: string },
): Promise<AccountsOutcome<AddressRow>> => {
  const fields = cleanAddress(input);
  const refused = refuse(checkAddress(fields));
  if (refused) return refused;
  const row = await store.tx((tx) => updateOwnAddress(tx, userId, id, { ...fields, updatedAt: clock() }));
  return row ? ok(row) : notFound;
};

/** Deletes one of the viewer's addresses; if it was the default, the oldest one left becomes it. */
export const deleteAddress = async (
  { store }: Needs,
  { userId }: SignedIn,
  id: string,
): Promise<AccountsOutcome<string>> =>
  store.tx(async (tx): Promise<AccountsOutcome<string>> => {
    const user = await lockUser(tx, userId);
    if (!user || !(await deleteOwnAddress(tx, userId, id))) return notFound;
    if (user.defaultAddressId === id) {
      const next = await readOldestAddress(tx, userId);
      await updateUser(tx, userId, { defaultAddressId: next?.id ?? null });
    }
    return ok(id);
  });

/** Makes one of the viewer's addresses the default. */
export const setDefaultAddress = async (
  { store }: Needs,
  { userId }: SignedIn,
  id: string,
): Promise<AccountsOutcome<AddressRow>> =>
  store.tx(async (tx): Promise<AccountsOutcome<AddressRow>> => {
    await lockUser(tx, userId);
    const row = await readOwnAddress(tx, userId, id);
    if (!row) return notFound;
    await updateUser(tx, userId, { defaultAddressId: id });
    return ok(row);
  });
