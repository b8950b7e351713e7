import type { Directive, NamedType, Schema, SchemaElement } from '@apollo/federation-internals';
import type { Viewer } from '@tessera/kit/identity';

/** What one directive in the supergraph asks of a viewer. */
export interface Rule {
  /** `@requiresScopes`: one list of these in full. Null for `@authenticated` alone. */
  readonly scopes: readonly (readonly string[])[] | null;
  /** `@policy`: there is nobody to ask yet, so nobody fulfils it. */
  readonly policy: boolean;
}

/** Who may see what, by the names of the supergraph. */
export interface AuthorizationRules {
  /** Whether there is any rule at all. */
  readonly any: boolean;
  ofType(type: string): readonly Rule[];
  /** Of a field of an object or an interface, without those of the type it returns. */
  ofField(type: string, field: string): readonly Rule[];
}

/** Why a viewer may not see something; null when it may. */
export type RefusalReason = 'UNAUTHENTICATED' | 'FORBIDDEN';

export const refusalReason = (rules: readonly Rule[], viewer: Viewer): RefusalReason | null => {
  if (rules.length === 0) return null;
  if (viewer.userId === null) return 'UNAUTHENTICATED';
  return rules.every((rule) => fulfils(viewer, rule)) ? null : 'FORBIDDEN';
};

const fulfils = (viewer: Viewer, { scopes, policy }: Rule): boolean =>
  !policy && (scopes === null || scopes.some((list) => list.every((scope) => viewer.scopes.has(scope))));

/**
 * Reads the rules of a supergraph. An interface's field is as protected as the same field of every implementation:
 * which one it will be is known only after it has been fetched.
 */
export const readRules = (schema: Schema): AuthorizationRules => {
  const read = ruleReader(schema);
  const types = new Map<string, readonly Rule[]>();
  const fields = new Map<string, readonly Rule[]>();
  const note = (into: Map<string, readonly Rule[]>, key: string, rules: readonly Rule[]): void => {
    if (rules.length > 0) into.set(key, [...(into.get(key) ?? []), ...rules]);
  };
  for (const type of schema.types()) {
    note(types, type.name, read(type));
    if (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType') continue;
    for (const field of type.fields()) note(fields, `${type.name}.${field.name}`, read(field));
  }
  for (const type of schema.interfaceTypes())
    for (const implementation of type.possibleRuntimeTypes())
      for (const { name } of type.fields()) {
        note(fields, `${type.name}.${name}`, types.get(implementation.name) ?? []);
        note(fields, `${type.name}.${name}`, fields.get(`${implementation.name}.${name}`) ?? []);
      }
  return {
    any: types.size > 0 || fields.size > 0,
    ofType: (type) => types.get(type) ?? none,
    ofField: (type, field) => fields.get(`${type}.${field}`) ?? none,
  };
};

const none: readonly Rule[] = [];

type Element = SchemaElement<never, Schema> & NamedType;

const ruleReader = (schema: Schema): ((element: unknown) => readonly Rule[]) => {
  const nameOf = (directive: string): string | undefined =>
    schema.coreFeatures
      ?.getByIdentity(`https://specs.apollo.dev/${directive}`)
      ?.directiveNameInSchema(directive);
  const names = {
    authenticated: nameOf('authenticated'),
    requiresScopes: nameOf('requiresScopes'),
    policy: nameOf('policy'),
  };
  const applied = (element: unknown, name: string | undefined): readonly Directive[] =>
    name === undefined ? [] : (element as Element).appliedDirectivesOf(name);
  return (element) => [
    ...applied(element, names.authenticated).map(() => ({ scopes: null, policy: false })),
    ...applied(element, names.requiresScopes).map((directive) => ({
      scopes: (directive.arguments() as { scopes: string[][] }).scopes,
      policy: false,
    })),
    ...applied(element, names.policy).map(() => ({ scopes: null, policy: true })),
  ];
};
