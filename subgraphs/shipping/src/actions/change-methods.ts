import { shippingMethodsChanged } from '@tessera/contracts/events/shipping';
import { failed, ok } from '@tessera/kit/errors';
import { attempt } from '@tessera/kit/idempotency';
import type { Tx } from '@tessera/kit/store';
import { defaultMethods } from '../domain/default-methods.ts';
import { checkName, checkZones } from '../domain/method.ts';
import { refuse, type ShippingOutcome } from '../domain/outcome.ts';
import type { Zone } from '../domain/rates.ts';
import {
  beginMethods,
  countRevision,
  insertMethods,
  readMethods,
  readMethodsById,
  updateMethod,
} from '../store/methods.ts';
import type { MethodRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** Tells the whole table, in the transaction that changed it. */
const tellMethods = async (tx: Tx, { outbox }: Dependencies, revision: number): Promise<void> => {
  const methods = (await readMethods(tx))
    .filter(({ active }) => active)
    .map(({ id, name, zones }) => ({
      methodId: id,
      name,
      zones: zones.map((zone) => ({ ...zone, countries: [...zone.countries], brackets: [...zone.brackets] })),
    }));
  await outbox.emit(tx, shippingMethodsChanged, {
    aggregate: 'shipping.methods',
    payload: { revision, methods },
  });
};

const newMethod = (
  { clock, newId }: Dependencies,
  { name, zones }: { readonly name: string; readonly zones: readonly Zone[] },
): MethodRow => {
  const now = clock();
  return { id: newId('shm'), name, active: true, zones, version: 1, createdAt: now, updatedAt: now };
};

/** Gives a new shop its methods and tells them; does nothing when that was done. */
export const beginShipping = (dependencies: Dependencies): Promise<void> =>
  dependencies.store.tx(async (tx) => {
    if (!(await beginMethods(tx))) return;
    await insertMethods(
      tx,
      defaultMethods.map((method) => newMethod(dependencies, method)),
    );
    await tellMethods(tx, dependencies, await countRevision(tx));
  });

/** Adds a method, active at once. */
export const createMethod = async (
  dependencies: Dependencies,
  input: { readonly name: string; readonly zones: readonly Zone[] },
): Promise<ShippingOutcome<MethodRow>> => {
  const fields = { name: input.name.trim(), zones: input.zones };
  const refused = refuse([...checkName(fields.name), ...checkZones(fields.zones)]);
  if (refused) return refused;
  const row = newMethod(dependencies, fields);
  await dependencies.store.tx(async (tx) => {
    const revision = await countRevision(tx);
    await insertMethods(tx, [row]);
    await tellMethods(tx, dependencies, revision);
  });
  return ok(row);
};

/** What to change of a method; null stays as it is. */
export interface UpdateMethod {
  readonly id: string;
  readonly expectedVersion: number;
  readonly name: string | null;
  readonly active: boolean | null;
  readonly zones: readonly Zone[] | null;
}

/** Changes a method, unless it has changed since the version the caller saw. */
export const changeMethod = async (
  dependencies: Dependencies,
  { id, expectedVersion, name, active, zones }: UpdateMethod,
): Promise<ShippingOutcome<MethodRow>> => {
  const trimmed = name?.trim() ?? null;
  const refused = refuse([
    ...(trimmed === null ? [] : checkName(trimmed)),
    ...(zones === null ? [] : checkZones(zones)),
  ]);
  if (refused) return refused;
  return attempt(dependencies.store, async (tx): Promise<ShippingOutcome<MethodRow>> => {
    const revision = await countRevision(tx);
    const updated = await updateMethod(tx, id, expectedVersion, {
      ...(trimmed !== null && { name: trimmed }),
      ...(active !== null && { active }),
      ...(zones !== null && { zones }),
      updatedAt: dependencies.clock(),
    });
    if (updated) {
      await tellMethods(tx, dependencies, revision);
      return ok(updated);
    }
    const [present] = await readMethodsById(tx, [id]);
    if (!present) return failed('NOT_FOUND', 'There is no such method.', ['id']);
    return failed('STALE', `It has changed and is at version ${present.version} now.`, ['expectedVersion']);
  });
};
