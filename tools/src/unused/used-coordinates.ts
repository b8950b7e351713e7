import { possibleTokens, type UsageEntry } from '@tessera/kit/usage';
import { type GraphQLSchema, getNamedType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import type { KnownOperation } from '../check/usage/known-operation.ts';

/** Everything that known operations or the log make use of, as tokens of `UsageTokens`. */
export const usedCoordinates = (
  schema: GraphQLSchema,
  operations: readonly KnownOperation[],
  log: readonly UsageEntry[],
): ReadonlySet<string> => {
  const used = new Set(log.map(({ coordinate }) => coordinate));
  for (const { document } of operations)
    for (const token of possibleTokens(schema, document)) used.add(token);
  // A log that is not our router's names fields and not what they return: whoever selects a field gets its enum.
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const returned = getNamedType(field.type);
      if (isEnumType(returned) && used.has(`${type.name}.${field.name}`)) used.add(`${returned.name}<`);
    }
  }
  return used;
};
