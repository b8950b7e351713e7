import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  Kind,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

/** Reasons of graphql-js that quote names of the schema and of keys, not values. */
const fieldReason =
  /^Field "\w+" (?:of required type "[\w[\]!]+" was not provided|is not defined by type "\w+")/;

/**
 * Says which variables are wrong, where in them and of which type they must be, without their values: graphql-js quotes
 * the value it refuses, and that may be a password in the wrong place.
 * @returns a message for each error that is about the value of a variable.
 */
export const variableMessages = (
  errors: readonly GraphQLError[],
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>> = {},
): ReadonlyMap<GraphQLError, string> => {
  const messages = new Map<GraphQLError, string>();
  const problems = new Map<string, string[]>();
  for (const error of errors) {
    const node = error.nodes?.[0];
    if (node?.kind !== Kind.VARIABLE_DEFINITION) continue;
    const name = node.variable.name.value;
    const about = `Variable "$${name}" of type "${print(node.type)}"`;
    // graphql-js reports the places of one variable in the order in which it is coerced again here.
    const places = problems.get(name) ?? placesOf(node, schema, variables[name]);
    problems.set(name, places);
    const place = places.shift() ?? '.';
    messages.set(
      error,
      Object.hasOwn(variables, name) ? `${about} has an invalid value${place}` : `${about} is missing.`,
    );
  }
  return messages;
};

const placesOf = (node: VariableDefinitionNode, schema: GraphQLSchema, value: unknown): string[] => {
  const places: string[] = [];
  const type = typeFromAST(schema, node.type);
  if (!isInputType(type) || value === undefined) return places;
  const name = node.variable.name.value;
  coerceInputValue(value, type, (path, _value, { message }) => {
    const keys = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
    const reason = fieldReason.exec(message)?.[0];
    places.push(`${path.length > 0 ? ` at "${name}${keys.join('')}"` : ''}.${reason ? ` ${reason}.` : ''}`);
  });
  return places;
};
