import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { StartError } from '../errors/index.ts';
import { federationDirectiveName } from './federation-names.ts';

/** One thing a viewer must fulfil: be signed in, and have all scopes of one of the lists if there are any. */
export interface Requirement {
  readonly anyOf: readonly (readonly string[])[];
}

/** Reads what a schema's `@authenticated` and `@requiresScopes` ask for. */
export interface Requirements {
  /** To see the type at all. */
  ofType(type: GraphQLNamedType): readonly Requirement[];
  /** To see a field: its own, those of the type it is on, of the interfaces of both, and of the type it returns. */
  ofField(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): readonly Requirement[];
}

interface Annotated {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined;
  readonly extensionASTNodes?: readonly { readonly directives?: readonly ConstDirectiveNode[] }[] | undefined;
}

/** @throws StartError when the schema uses `@policy`, which nothing here would enforce. */
export const requirementsOf = (schema: GraphQLSchema): Requirements => {
  const authenticated = federationDirectiveName(schema, 'authenticated');
  const requiresScopes = federationDirectiveName(schema, 'requiresScopes');
  const policy = federationDirectiveName(schema, 'policy');

  const own = (annotated: Annotated): Requirement[] =>
    [annotated.astNode, ...(annotated.extensionASTNodes ?? [])]
      .flatMap((node) => node?.directives ?? [])
      .flatMap((directive) => {
        const name = directive.name.value;
        if (name === policy)
          throw new StartError('The schema uses @policy, which subgraphs do not enforce yet.');
        if (name === authenticated) return [{ anyOf: [] }];
        if (name !== requiresScopes) return [];
        const scopes = directive.arguments?.find((argument) => argument.name.value === 'scopes');
        return [{ anyOf: scopes ? asLists(valueFromASTUntyped(scopes.value)) : [] }];
      });

  const ofType = (type: GraphQLNamedType): Requirement[] => {
    const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
    return [type, ...interfaces].flatMap(own);
  };

  const ofField = (parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): Requirement[] => {
    const interfaces = isObjectType(parent) ? parent.getInterfaces() : [];
    const declared = interfaces.flatMap((type) => type.getFields()[field.name] ?? []);
    return [...own(field), ...declared.flatMap(own), ...ofType(parent), ...ofType(getNamedType(field.type))];
  };
  return { ofType, ofField };
};

/** GraphQL takes one value for a list of one: `scopes: "a"` is `[["a"]]`. */
const asLists = (value: unknown): string[][] => [value].flat().map((inner) => [inner].flat() as string[]);
