import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type TypeNode,
  typeFromAST,
} from 'graphql';
import type { UsageTokens } from './operation-tokens.ts';

/** A variable that can carry schema elements: input fields or enum values. */
export interface SendingVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** Input objects and enum values of one request that are looked at; what is beyond counts as if all were sent. */
const maxVisited = 2_000;

const inputTypeOf = (schema: GraphQLSchema, node: TypeNode): GraphQLInputType | undefined => {
  const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
  return isInputType(type) ? type : undefined;
};

/** Whether values of a type name input fields or enum values; scalars do not. */
const carriesNames = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named) || isEnumType(named);
};

/** The variables whose content matters; those of scalars hold values only. */
export const sendingVariables = (schema: GraphQLSchema, document: DocumentNode): SendingVariable[] =>
  document.definitions
    .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : []))
    .flatMap(({ variable, type: node }) => {
      const type = inputTypeOf(schema, node);
      return type && carriesNames(type) ? [{ name: variable.name.value, type }] : [];
    });

/** Everything that variables of these types can carry: any input field, any enum value. */
export const sendableTokens = (types: readonly GraphQLInputType[]): UsageTokens => {
  const tokens = new Set<string>();
  const waiting = types.map((type) => getNamedType(type));
  const seen = new Set(waiting);
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    tokens.add(type.name);
    if (isEnumType(type)) for (const { name } of type.getValues()) tokens.add(`${type.name}.${name}`);
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      tokens.add(`${type.name}.${field.name}`);
      if (!isNonNullType(field.type) || field.defaultValue !== undefined)
        tokens.add(`${type.name}.${field.name}?`);
      const named = getNamedType(field.type);
      if (seen.has(named)) continue;
      seen.add(named);
      waiting.push(named);
    }
  }
  return tokens;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What the variables of one request do carry. Only names of the schema come out of it: text is compared with enum
 * values, and scalars are not looked at.
 * @param values as the client sent them: coercing fills in defaults, which then look as if they had been given.
 */
export const sentTokens = (
  variables: readonly SendingVariable[],
  values: Readonly<Record<string, unknown>>,
): UsageTokens => {
  const tokens = new Set<string>();
  let left = maxVisited;
  const visit = (given: GraphQLInputType, value: unknown): void => {
    if (value === null || value === undefined || left === 0) return;
    const type = getNullableType(given);
    if (isListType(type)) {
      if (!carriesNames(type)) return;
      for (const item of Array.isArray(value) ? value : [value]) visit(type.ofType, item);
    } else if (isEnumType(type)) {
      left -= 1;
      if (typeof value === 'string' && type.getValue(value))
        tokens.add(`${type.name}.${value}`).add(type.name);
    } else if (isInputObjectType(type) && isRecord(value)) {
      left -= 1;
      tokens.add(type.name);
      for (const field of Object.values(type.getFields())) {
        const part = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
        if (part !== undefined) tokens.add(`${type.name}.${field.name}`);
        if (part === undefined || part === null) tokens.add(`${type.name}.${field.name}?`);
        visit(field.type, part);
      }
    }
  };
  for (const { name, type } of variables) if (Object.hasOwn(values, name)) visit(type, values[name]);
  return left > 0 ? tokens : new Set([...tokens, ...sendableTokens(variables.map(({ type }) => type))]);
};
