import { failed, ok } from '@tessera/kit/errors';
import { checkText } from '../domain/check-promotion.ts';
import { type InputError, type PromotionOutcome, refuse } from '../domain/outcome.ts';
import { addMembers, insertGroup, readGroups, removeMembers, updateGroup } from '../store/customer-groups.ts';
import type { Dependencies } from './dependencies.ts';

const maxMembers = 1_000;

const checkMembers = (field: string, userIds: readonly string[]): InputError[] =>
  userIds.length <= maxMembers
    ? []
    : [{ code: 'INVALID', field: [field], message: `At most ${maxMembers} users at once.` }];

/** Makes a group of customers. */
export const createGroup = async (
  { store, clock, newId }: Dependencies,
  name: string,
  userIds: readonly string[],
): Promise<PromotionOutcome<string>> => {
  const refused = refuse([...checkText('name', name, 1, 120), ...checkMembers('userIds', userIds)]);
  if (refused) return refused;
  const now = clock();
  const id = newId('grp');
  await store.tx(async (tx) => {
    await insertGroup(tx, { id, name, version: 1, createdAt: now, updatedAt: now });
    await addMembers(tx, id, userIds);
  });
  return ok(id);
};

/** Changes a group's name or members, unless it has changed since. */
export const changeGroup = async (
  { store, clock }: Dependencies,
  input: {
    readonly id: string;
    readonly expectedVersion: number;
    readonly name: string | null;
    readonly add: readonly string[];
    readonly remove: readonly string[];
  },
): Promise<PromotionOutcome<string>> => {
  const refused = refuse([
    ...checkText('name', input.name, 1, 120),
    ...checkMembers('addUserIds', input.add),
    ...checkMembers('removeUserIds', input.remove),
  ]);
  if (refused) return refused;
  return store.tx(async (tx): Promise<PromotionOutcome<string>> => {
    const changes = { ...(input.name !== null && { name: input.name }), updatedAt: clock() };
    const row = await updateGroup(tx, input.id, input.expectedVersion, changes);
    if (!row) {
      const [present] = await readGroups(tx, [input.id]);
      if (!present) return failed('NOT_FOUND', 'There is no such group.', ['id']);
      return failed('STALE', `It has changed and is at version ${present.version} now.`, ['expectedVersion']);
    }
    await removeMembers(tx, input.id, input.remove);
    await addMembers(tx, input.id, input.add);
    return ok(input.id);
  });
};
