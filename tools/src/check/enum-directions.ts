import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Names of enums, by who sends their values. */
export interface EnumDirections {
  /** Clients send them: in arguments, input fields, arguments of directives. */
  readonly sent: ReadonlySet<string>;
  /** Clients get them: fields return them. */
  readonly received: ReadonlySet<string>;
}

/** Which way the values of each enum go. */
export const enumDirections = (schema: GraphQLSchema): EnumDirections => {
  const [sent, received] = [new Set<string>(), new Set<string>()];
  const add = (to: Set<string>, type: GraphQLNamedType): void => {
    if (isEnumType(type)) to.add(type.name);
  };
  for (const { args } of schema.getDirectives()) for (const { type } of args) add(sent, getNamedType(type));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) add(sent, getNamedType(field.type));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      add(received, getNamedType(field.type));
      for (const argument of field.args) add(sent, getNamedType(argument.type));
    }
  }
  return { sent, received };
};
