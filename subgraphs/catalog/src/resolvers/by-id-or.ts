import { badUserInput } from '@tessera/kit/errors';
import { assertId } from '@tessera/kit/graphql';

/** What a field is asked by. */
export type AskedBy = { readonly id: string } | { readonly name: string };

/**
 * Reads the arguments of a field that takes an id or a name, such as a handle.
 * @throws BAD_USER_INPUT when both or none are given, or the id is of another type.
 */
export const byIdOr = (
  id: string | null | undefined,
  prefix: string,
  name: string | null | undefined,
  nameArgument: string,
): AskedBy => {
  const hasId = typeof id === 'string';
  const hasName = typeof name === 'string';
  if (hasId && !hasName) return { id: assertId(id, prefix) };
  if (hasName && !hasId) return { name };
  throw badUserInput(`Give either "id" or "${nameArgument}".`, { field: nameArgument });
};
