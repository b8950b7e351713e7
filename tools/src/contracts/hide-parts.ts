import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NameNode,
  type TypeDefinitionNode,
} from 'graphql';
import type { DirectiveNames } from '../compose/directive-names.ts';
import { has } from '../lint/schema-parts.ts';
import type { Contract } from './contracts-config.ts';

interface Tagged {
  readonly name: NameNode;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Parts of federation, such as `join__Graph`, are no parts of the API. */
const isMachinery = ({ name }: { readonly name: NameNode }): boolean => name.value.includes('__');

const isTypeDefinition = (node: { readonly kind: string }): node is TypeDefinitionNode =>
  /TypeDefinition$/.test(node.kind);

/** The types that clients may see. */
export const typesIn = (document: DocumentNode): TypeDefinitionNode[] =>
  document.definitions.filter(isTypeDefinition).filter((type) => !isMachinery(type));

/** The tags on a part. */
export const tagsOf = ({ directives = [] }: Tagged, { tag }: DirectiveNames): string[] =>
  directives
    .filter(({ name }) => name.value === tag)
    .flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ name, value }) => (name.value === 'name' && value.kind === Kind.STRING ? [value.value] : []));

const overlap = (tags: readonly string[], wanted: readonly string[]): boolean =>
  tags.some((tag) => wanted.includes(tag));

const partsOf = (type: TypeDefinitionNode): readonly (Tagged | FieldDefinitionNode)[] => {
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) return type.values ?? [];
  if (type.kind === Kind.UNION_TYPE_DEFINITION || type.kind === Kind.SCALAR_TYPE_DEFINITION) return [];
  return type.fields ?? [];
};

/**
 * What the tags of a contract hide, as coordinates, by Apollo's rules: what has an excluded tag; where some tag is
 * included, fields and unions without one (the tags of a type count for its fields); types with nothing left in them.
 */
export const hiddenByTags = (
  document: DocumentNode,
  names: DirectiveNames,
  { include, exclude }: Contract,
): Set<string> => {
  const hidden = new Set<string>();
  const mustBeIncluded = (type: TypeDefinitionNode): boolean =>
    include.length > 0 &&
    (type.kind === Kind.OBJECT_TYPE_DEFINITION ||
      type.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      type.kind === Kind.UNION_TYPE_DEFINITION);
  for (const type of typesIn(document)) {
    const typeTags = tagsOf(type, names);
    const parts = partsOf(type);
    for (const part of parts) {
      const coordinate = `${type.name.value}.${part.name.value}`;
      const tags = tagsOf(part, names);
      if (
        has(part, names.inaccessible) ||
        overlap(tags, exclude) ||
        (mustBeIncluded(type) && !overlap([...tags, ...typeTags], include))
      )
        hidden.add(coordinate);
      for (const arg of ('arguments' in part ? part.arguments : undefined) ?? [])
        if (overlap(tagsOf(arg, names), exclude)) hidden.add(`${coordinate}(${arg.name.value}:)`);
    }
    const isEmpty =
      parts.length > 0
        ? parts.every(({ name }) => hidden.has(`${type.name.value}.${name.value}`))
        : mustBeIncluded(type) && !overlap(typeTags, include);
    if (has(type, names.inaccessible) || overlap(typeTags, exclude) || isEmpty) hidden.add(type.name.value);
  }
  for (const type of typesIn(document))
    if (type.kind === Kind.UNION_TYPE_DEFINITION && type.types?.every(({ name }) => hidden.has(name.value)))
      hidden.add(type.name.value);
  return hidden;
};
