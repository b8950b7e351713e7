import type { FieldDefinitionNode } from 'graphql';
import { eachSchema, type Rule } from '../rule.ts';
import { isRequired, namedType, type SchemaParts } from '../schema-parts.ts';

const mutationsOf = ({ types }: SchemaParts): readonly FieldDefinitionNode[] =>
  types.get('Mutation')?.fields ?? [];

const objectionsTo = (mutation: FieldDefinitionNode, { types }: SchemaParts): string[] => {
  const [input, ...others] = mutation.arguments ?? [];
  const takesInput =
    input?.name.value === 'input' && isRequired(input.type) && namedType(input.type).endsWith('Input');
  const payload = types.get(namedType(mutation.type));
  const userErrors = payload?.fields.find(({ name }) => name.value === 'userErrors');
  return [
    ...(takesInput && others.length === 0 ? [] : ['takes not exactly one argument input: ...Input!']),
    ...(namedType(mutation.type).endsWith('Payload') && isRequired(mutation.type)
      ? []
      : ['returns no ...Payload!']),
    ...(userErrors && isRequired(userErrors.type) ? [] : ['has no userErrors in its payload']),
  ];
};

/** Every mutation takes one `input: ...Input!` and returns a `...Payload!` with `userErrors`. */
export const mutations = eachSchema((schema) =>
  mutationsOf(schema).flatMap((mutation) =>
    objectionsTo(mutation, schema).map((message) => ({
      at: mutation.name,
      coordinate: `Mutation.${mutation.name.value}`,
      message,
    })),
  ),
);

/**
 * Mutations that move money or stock take `idempotencyKey: String!` in their input.
 * @param pattern which mutations those are.
 */
export const idempotency = (pattern: RegExp): Rule =>
  eachSchema((schema) =>
    mutationsOf(schema)
      .filter(({ name }) => pattern.test(name.value))
      .filter(({ arguments: given = [] }) => {
        const input = given.find(({ name }) => name.value === 'input');
        const fields = (input && schema.types.get(namedType(input.type))?.inputFields) ?? [];
        const key = [...fields, ...given].find(({ name }) => name.value === 'idempotencyKey');
        return !key || !isRequired(key.type);
      })
      .map(({ name }) => ({
        at: name,
        coordinate: `Mutation.${name.value}`,
        message: 'moves money or stock and requires no idempotencyKey',
      })),
  );
