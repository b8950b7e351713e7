import { GraphQLError, type GraphQLSchema, isAbstractType } from 'graphql';
import { marker, type Removal, type RemovalStep } from './filter-operation.ts';

type Path = readonly (string | number)[];
type Data = Record<string, unknown> | null;

/**
 * Puts null where fields were removed, takes the markers away, and says so in one error per field, whose path is that
 * of the first null.
 * @param data of the filtered operation; changed in place.
 */
export const applyRemovals = (
  data: Data,
  removals: readonly Removal[],
  schema: GraphQLSchema,
): { readonly data: Data; readonly errors: readonly GraphQLError[] } => {
  const errors = removals.map(({ path, nullAt, reason }) => {
    const first = nullAt === 0 || data === null ? [] : nullify(data, path.slice(0, nullAt), schema);
    return new GraphQLError(messages[reason], {
      path: [
        ...(first ?? path.slice(0, nullAt).map(({ name }) => name)),
        ...path.slice(nullAt).map(({ name }) => name),
      ],
      extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason },
    });
  });
  for (const { path } of removals) removeMarkers(data, path);
  return { data: removals.some(({ nullAt }) => nullAt === 0) ? null : data, errors };
};

const messages = {
  UNAUTHENTICATED: 'Sign in to see this.',
  FORBIDDEN: 'You are not allowed to see this.',
} as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns where the first null is; undefined when there is no object to have the field. */
const nullify = (
  value: unknown,
  [step, ...rest]: readonly RemovalStep[],
  schema: GraphQLSchema,
): Path | undefined => {
  if (!step) return [];
  if (Array.isArray(value)) {
    let first: Path | undefined;
    for (const [index, element] of value.entries()) {
      const path = nullify(element, [step, ...rest], schema);
      if (path) first ??= [index, ...path];
    }
    return first;
  }
  if (!isObject(value) || !isOfType(value[marker], step.onType, schema)) return undefined;
  if (rest.length === 0) {
    value[step.name] = null;
    return [step.name];
  }
  const path = nullify(value[step.name], rest, schema);
  return path && [step.name, ...path];
};

const isOfType = (typename: unknown, condition: string | null, schema: GraphQLSchema): boolean => {
  if (condition === null || typeof typename !== 'string' || typename === condition) return true;
  const [type, abstract] = [schema.getType(typename), schema.getType(condition)];
  return isAbstractType(abstract) && type !== undefined && 'getFields' in type && 'getInterfaces' in type
    ? schema.isSubType(abstract, type)
    : false;
};

const removeMarkers = (value: unknown, [step, ...rest]: readonly RemovalStep[]): void => {
  if (Array.isArray(value)) {
    for (const element of value) removeMarkers(element, step ? [step, ...rest] : []);
    return;
  }
  if (!isObject(value)) return;
  delete value[marker];
  if (step) removeMarkers(value[step.name], rest);
};
