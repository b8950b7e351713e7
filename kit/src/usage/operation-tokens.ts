import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isUnionType,
  Kind,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { sendableTokens, sendingVariables } from './variable-tokens.ts';

/**
 * What an operation makes use of, as tokens that a change can be looked up by:
 *
 * | token | the operation |
 * | --- | --- |
 * | `Type` | mentions the type: selects from it, spreads on it, sends it |
 * | `Type.field` | selects the field, directly or through an interface; sends the input field |
 * | `Type.field(arg:)`, `@directive(arg:)` | passes the argument |
 * | `Type.field(arg:)?`, `Input.field?` | leaves it out or may pass null |
 * | `Enum.VALUE` | sends the value |
 * | `Enum<` | gets values of the enum back |
 * | `Union.Member` | spreads on the member where it gets the union |
 * | `@directive` | applies the directive |
 * | `query`, `mutation`, `subscription` | is one |
 *
 * Names of schema elements only: no value that somebody sent is ever part of a token.
 */
export type UsageTokens = ReadonlySet<string>;

type Defined = Pick<GraphQLArgument | GraphQLInputField, 'type' | 'defaultValue'>;

/** Types whose fields a selection on `type` reaches. */
const reached = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] =>
  isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];

/** Introspection is about the schema; it uses nothing of it. */
const isIntrospection = (name: string): boolean => name.startsWith('__');

const variablesOf = (document: DocumentNode): ReadonlyMap<string, VariableDefinitionNode> =>
  new Map(
    document.definitions
      .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : []))
      .map((definition) => [definition.variable.name.value, definition]),
  );

/**
 * What an operation uses whatever its variables hold.
 * @param document one operation with the fragments it spreads; what is not known in `schema` is left out.
 */
export const writtenTokens = (schema: GraphQLSchema, document: DocumentNode): UsageTokens => {
  const tokens = new Set<string>();
  const info = new TypeInfo(schema);
  const variables = variablesOf(document);
  const conditions = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.typeCondition.name.value]] : [],
    ),
  );
  const mayBeNull = (value: ValueNode | undefined): boolean => {
    if (!value || value.kind === Kind.NULL) return true;
    if (value.kind !== Kind.VARIABLE) return false;
    const declared = variables.get(value.name.value);
    return declared !== undefined && declared.type.kind !== Kind.NON_NULL_TYPE && !declared.defaultValue;
  };
  const addArguments = (
    coordinates: readonly string[],
    defined: readonly (Defined & { readonly name: string })[],
    given: readonly { readonly name: { readonly value: string }; readonly value: ValueNode }[],
  ): void => {
    for (const argument of defined) {
      const value = given.find(({ name }) => name.value === argument.name)?.value;
      for (const coordinate of coordinates) {
        if (value) tokens.add(`${coordinate}(${argument.name}:)`);
        if (mayBeNull(value)) tokens.add(`${coordinate}(${argument.name}:)?`);
      }
    }
  };
  const addSpread = (condition: string | undefined): void => {
    const parent = info.getParentType();
    if (condition) tokens.add(condition);
    if (condition && isUnionType(parent)) tokens.add(`${parent.name}.${condition}`);
  };
  const addOutput = (type: GraphQLNamedType | undefined): void => {
    if (!type) return;
    tokens.add(type.name);
    if (isEnumType(type)) tokens.add(`${type.name}<`);
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      OperationDefinition: (node) => void tokens.add(node.operation),
      VariableDefinition: () => {
        const type = getNamedType(info.getInputType());
        if (type) tokens.add(type.name);
      },
      Field: (node) => {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (!parent || !field || isIntrospection(field.name) || isIntrospection(parent.name)) return;
        tokens.add(parent.name);
        const coordinates = reached(schema, parent).map(({ name }) => `${name}.${field.name}`);
        for (const coordinate of coordinates) tokens.add(coordinate);
        addArguments(coordinates, field.args, node.arguments ?? []);
        addOutput(getNamedType(field.type));
      },
      Directive: (node) => {
        tokens.add(`@${node.name.value}`);
        addArguments([`@${node.name.value}`], info.getDirective()?.args ?? [], node.arguments ?? []);
      },
      ObjectValue: (node) => {
        const type = getNamedType(info.getInputType());
        if (!isInputObjectType(type)) return;
        tokens.add(type.name);
        for (const field of Object.values(type.getFields())) {
          const value = node.fields.find(({ name }) => name.value === field.name)?.value;
          if (value) tokens.add(`${type.name}.${field.name}`);
          if (mayBeNull(value)) tokens.add(`${type.name}.${field.name}?`);
        }
      },
      EnumValue: (node) => {
        const type = getNamedType(info.getInputType());
        if (isEnumType(type)) tokens.add(type.name).add(`${type.name}.${node.value}`);
      },
      SelectionSet: (node) => {
        for (const selection of node.selections) {
          if (selection.kind === Kind.INLINE_FRAGMENT) addSpread(selection.typeCondition?.name.value);
          if (selection.kind === Kind.FRAGMENT_SPREAD) addSpread(conditions.get(selection.name.value));
        }
      },
    }),
  );
  return tokens;
};

/** What an operation may use: what is written in it, and everything that its variables can carry. */
export const possibleTokens = (schema: GraphQLSchema, document: DocumentNode): UsageTokens =>
  new Set([
    ...writtenTokens(schema, document),
    ...sendableTokens(sendingVariables(schema, document).map(({ type }) => type)),
  ]);
