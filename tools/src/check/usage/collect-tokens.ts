import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isUnionType,
  Kind,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What an operation makes use of, as tokens that a change can be looked up by:
 *
 * | token | the operation |
 * | --- | --- |
 * | `Type` | mentions the type: selects from it, spreads on it, sends it |
 * | `Type.field` | selects the field, directly or through an interface; sends the input field, or may in a variable |
 * | `Type.field(arg:)`, `@directive(arg:)` | passes the argument |
 * | `Type.field(arg:)?`, `Input.field?` | leaves it out or may pass null |
 * | `Enum.VALUE` | sends the value, or may in a variable |
 * | `Enum<` | gets values of the enum back |
 * | `Union.Member` | spreads on the member where it gets the union |
 * | `@directive` | applies the directive |
 * | `query`, `mutation`, `subscription` | is one |
 */
export type UsageTokens = ReadonlySet<string>;

type Defined = Pick<GraphQLArgument | GraphQLInputField, 'type' | 'defaultValue'>;

/** Everything that a variable of this type can carry: any field of an input type, any value of an enum. */
const addSendable = (type: GraphQLInputType, tokens: Set<string>): void => {
  const named = getNamedType(type);
  if (tokens.has(`$${named.name}`)) return;
  tokens.add(`$${named.name}`);
  tokens.add(named.name);
  if (isEnumType(named)) for (const { name } of named.getValues()) tokens.add(`${named.name}.${name}`);
  if (!isInputObjectType(named)) return;
  for (const field of Object.values(named.getFields())) {
    tokens.add(`${named.name}.${field.name}`);
    if (!isNonNullType(field.type)) tokens.add(`${named.name}.${field.name}?`);
    addSendable(field.type, tokens);
  }
};

/** Types whose fields a selection on `type` reaches. */
const reached = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] =>
  isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];

const mayBeNull = (value: ValueNode | undefined, document: DocumentNode): boolean => {
  if (!value || value.kind === Kind.NULL) return true;
  if (value.kind !== Kind.VARIABLE) return false;
  const declared = document.definitions
    .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : []))
    .find(({ variable }) => variable.name.value === value.name.value);
  return declared !== undefined && declared.type.kind !== Kind.NON_NULL_TYPE && !declared.defaultValue;
};

/**
 * @param document one operation with the fragments it spreads; valid in `schema`, or what is not known is left out.
 */
export const collectTokens = (schema: GraphQLSchema, document: DocumentNode): UsageTokens => {
  const tokens = new Set<string>();
  const info = new TypeInfo(schema);
  const conditions = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.typeCondition.name.value]] : [],
    ),
  );
  const addArguments = (
    coordinates: readonly string[],
    defined: readonly (Defined & { readonly name: string })[],
    given: readonly { readonly name: { readonly value: string }; readonly value: ValueNode }[],
  ): void => {
    for (const argument of defined) {
      const value = given.find(({ name }) => name.value === argument.name)?.value;
      for (const coordinate of coordinates) {
        if (value) tokens.add(`${coordinate}(${argument.name}:)`);
        if (mayBeNull(value, document)) tokens.add(`${coordinate}(${argument.name}:)?`);
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
      VariableDefinition: (node) => {
        const type = typeFromAST(schema, node.type as Parameters<typeof typeFromAST>[1]);
        if (type) addSendable(type as GraphQLInputType, tokens);
      },
      Field: (node) => {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (!parent || !field || field.name.startsWith('__')) return;
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
          if (mayBeNull(value, document)) tokens.add(`${type.name}.${field.name}?`);
        }
      },
      EnumValue: (node) => {
        const type = getNamedType(info.getInputType());
        if (type) tokens.add(type.name).add(`${type.name}.${node.value}`);
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
