import { type ConstDirectiveNode, type DefinitionNode, Kind, parse } from 'graphql';
import { type DirectiveNames, readDirectiveNames } from '../../compose/directive-names.ts';
import { has, namedType } from '../../lint/schema-parts.ts';
import { ownRequirement } from './access-directives.ts';
import { and, anybody, type Requirement } from './requirement.ts';

/** A field as far as access to it goes. */
export interface AccessField {
  readonly own: Requirement;
  /** The named type it returns. */
  readonly returns: string;
}

/** A type as far as access to it goes; a leaf has no fields. */
export interface AccessType {
  readonly own: Requirement;
  readonly fields: ReadonlyMap<string, AccessField>;
  /** Object types that a value of it may be: members of a union, implementations of an interface. */
  readonly possible: readonly string[];
}

/** Who may read what, by a supergraph: what clients cannot see is left out. */
export interface AccessSchema {
  readonly types: ReadonlyMap<string, AccessType>;
  readonly roots: readonly string[];
}

interface Parts {
  readonly directives: readonly ConstDirectiveNode[];
  readonly fields: Map<
    string,
    { readonly directives: readonly ConstDirectiveNode[]; readonly returns: string }
  >;
  readonly possible: string[];
}

const addTo = (types: Map<string, Parts>, node: DefinitionNode, hidden: string): void => {
  if (!('name' in node) || !node.name || !/TypeDefinition$/.test(node.kind)) return;
  const directives = ('directives' in node ? node.directives : undefined) ?? [];
  if (has({ directives: directives as readonly ConstDirectiveNode[] }, hidden)) return;
  const fields: Parts['fields'] = new Map();
  if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
    for (const field of node.fields ?? [])
      if (!has(field, hidden))
        fields.set(field.name.value, {
          directives: field.directives ?? [],
          returns: namedType(field.type),
        });
  const possible = node.kind === Kind.UNION_TYPE_DEFINITION ? node.types?.map(({ name }) => name.value) : [];
  types.set(node.name.value, {
    directives: directives as readonly ConstDirectiveNode[],
    fields,
    possible: [...(possible ?? [])],
  });
};

/** An interface's field asks for what the same field of every implementation does: which it is, is known too late. */
const ofInterface = (
  field: string,
  own: Requirement,
  possible: readonly string[],
  types: ReadonlyMap<string, Parts>,
  names: DirectiveNames,
): Requirement =>
  possible
    .flatMap((name) => {
      const type = types.get(name);
      return type ? [type.directives, type.fields.get(field)?.directives] : [];
    })
    .map((directives) => ownRequirement(directives, names))
    .reduce(and, own);

const rootsOf = (definitions: readonly DefinitionNode[]): string[] => {
  const schema = definitions.find((node) => node.kind === Kind.SCHEMA_DEFINITION);
  return schema?.operationTypes.map(({ type }) => type.name.value) ?? ['Query', 'Mutation', 'Subscription'];
};

/** @param supergraphSdl composed, so that what several subgraphs ask for is together. */
export const readAccessSchema = (supergraphSdl: string): AccessSchema => {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = readDirectiveNames(document);
  const parts = new Map<string, Parts>();
  for (const node of document.definitions) addTo(parts, node, names.inaccessible);
  for (const node of document.definitions)
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION && parts.has(node.name.value))
      for (const { name } of node.interfaces ?? []) parts.get(name.value)?.possible.push(node.name.value);
  const types = new Map(
    [...parts].map(([name, { directives, fields, possible }]) => [
      name,
      {
        own: ownRequirement(directives, names),
        possible: possible.filter((member) => parts.has(member)),
        fields: new Map(
          [...fields]
            .filter(
              ([, { returns }]) => parts.has(returns) || /^(String|Int|Float|Boolean|ID)$/.test(returns),
            )
            .map(([field, found]) => {
              const own = ownRequirement(found.directives, names);
              return [
                field,
                { own: ofInterface(field, own, possible, parts, names), returns: found.returns },
              ];
            }),
        ),
      },
    ]),
  );
  return { types, roots: rootsOf(document.definitions).filter((root) => types.has(root)) };
};

/** What a type itself asks for; nothing of a type that is not there. */
export const ofType = ({ types }: AccessSchema, name: string): Requirement => types.get(name)?.own ?? anybody;

/** What the directives of a field, of its type and of what it returns ask for, whatever path leads there. */
export const ofField = (schema: AccessSchema, type: string, { own, returns }: AccessField): Requirement =>
  and(ofType(schema, type), and(own, ofType(schema, returns)));
