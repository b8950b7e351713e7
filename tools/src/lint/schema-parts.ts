import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NameNode,
  parse,
  Source,
  type TypeNode,
} from 'graphql';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';

/** A type of one subgraph with what all of its definitions and extensions say. */
export interface TypeParts {
  readonly name: string;
  readonly kind: 'object' | 'interface' | 'input' | 'enum' | 'other';
  readonly nameNode: NameNode;
  readonly directives: readonly ConstDirectiveNode[];
  readonly fields: readonly FieldDefinitionNode[];
  readonly inputFields: readonly InputValueDefinitionNode[];
  readonly values: readonly NameNode[];
}

/** One subgraph's schema, ready for rules. */
export interface SchemaParts {
  readonly source: SubgraphSource;
  readonly document: DocumentNode;
  readonly types: ReadonlyMap<string, TypeParts>;
}

const kindOf = (kind: string): TypeParts['kind'] => {
  if (kind.startsWith('InputObject')) return 'input';
  if (kind.startsWith('Object')) return 'object';
  if (kind.startsWith('Interface')) return 'interface';
  return kind.startsWith('Enum') ? 'enum' : 'other';
};

type TypeDefinition = Extract<DefinitionNode, { readonly name: NameNode }>;

const isType = (node: DefinitionNode): node is TypeDefinition =>
  /Type(Definition|Extension)$/.test(node.kind);

const partsOf = (node: TypeDefinition): TypeParts => {
  const fields = 'fields' in node ? (node.fields ?? []) : [];
  return {
    name: node.name.value,
    kind: kindOf(node.kind),
    nameNode: node.name,
    directives: ('directives' in node ? (node.directives ?? []) : []) as readonly ConstDirectiveNode[],
    fields: fields.filter((field) => field.kind === Kind.FIELD_DEFINITION),
    inputFields: fields.filter((field) => field.kind === Kind.INPUT_VALUE_DEFINITION),
    values: 'values' in node ? (node.values ?? []).map(({ name }) => name) : [],
  };
};

const joined = (one: TypeParts, other: TypeParts): TypeParts => ({
  ...one,
  directives: [...one.directives, ...other.directives],
  fields: [...one.fields, ...other.fields],
  inputFields: [...one.inputFields, ...other.inputFields],
  values: [...one.values, ...other.values],
});

/** @throws GraphQLError when the schema is not SDL. */
export const readSchemaParts = (source: SubgraphSource): SchemaParts => {
  const types = new Map<string, TypeParts>();
  const document = parse(new Source(source.sdl, source.file));
  for (const node of document.definitions) {
    if (!isType(node)) continue;
    const parts = partsOf(node);
    const known = types.get(parts.name);
    types.set(parts.name, known ? joined(known, parts) : parts);
  }
  return { source, document, types };
};

/** Whether a directive is applied. */
export const has = (
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  directive: string,
): boolean => node.directives?.some(({ name }) => name.value === directive) ?? false;

/** The fields that the keys of an entity are made of. */
export const keysOf = ({ directives }: Pick<TypeParts, 'directives'>): ReadonlySet<string> =>
  new Set(
    directives
      .filter(({ name }) => name.value === 'key')
      .flatMap(({ arguments: given }) => given ?? [])
      .flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(/[\s{}]+/) : [])),
  );

/** The type within lists and non-nulls. */
export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

/** Whether a value of the type is never null; `[Int]!` is not. */
export const isRequired = (type: TypeNode): boolean => type.kind === Kind.NON_NULL_TYPE;
