import {
  type ASTNode,
  type DirectiveNode,
  type NameNode,
  parse,
  Source,
  type StringValueNode,
  visit,
} from 'graphql';

/** A part of a schema without a description. */
export interface Undescribed {
  /** Its schema coordinate, such as `Product.variants(first:)`. */
  readonly coordinate: string;
  readonly line: number;
}

interface Describable {
  readonly name: NameNode;
  readonly description?: StringValueNode | undefined;
  readonly directives?: readonly DirectiveNode[] | undefined;
  readonly loc?: ASTNode['loc'];
}

/** Nothing could be said of them that is not said by their fields. */
const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

const nameOf = (node: unknown): string => (node as { name?: NameNode }).name?.value ?? '';

/** Described in the subgraph that owns it. */
const isExternal = (node: Describable): boolean =>
  node.directives?.some(({ name }) => name.value === 'external') ?? false;

/**
 * Finds every type, field, argument, enum value and input field that clients see without a description. Type
 * extensions and `@external` fields are described where they are defined.
 * @throws GraphQLError when the text is not SDL.
 */
export const undescribed = (sdl: string, file: string): Undescribed[] => {
  const found: Undescribed[] = [];
  const examine = (node: Describable, coordinate: string): void => {
    if (node.description?.value.trim() || isExternal(node)) return;
    found.push({ coordinate, line: node.name.loc?.startToken.line ?? 1 });
  };
  const examineType = (node: Describable): void => examine(node, node.name.value);
  const named = (ancestors: readonly unknown[]): string =>
    ancestors
      .filter((ancestor) => !Array.isArray(ancestor) && nameOf(ancestor) !== '')
      .map(nameOf)
      .join('.');
  visit(parse(new Source(sdl, file)), {
    ScalarTypeDefinition: examineType,
    ObjectTypeDefinition: (node) => (rootTypes.has(node.name.value) ? undefined : examineType(node)),
    InterfaceTypeDefinition: examineType,
    UnionTypeDefinition: examineType,
    EnumTypeDefinition: examineType,
    InputObjectTypeDefinition: examineType,
    FieldDefinition: (node, _key, _parent, _path, ancestors) =>
      examine(node, `${named(ancestors)}.${node.name.value}`),
    EnumValueDefinition: (node, _key, _parent, _path, ancestors) =>
      examine(node, `${named(ancestors)}.${node.name.value}`),
    InputValueDefinition: (node, _key, _parent, _path, ancestors) => {
      const owner = ancestors.at(-1) as ASTNode;
      const isArgument = owner.kind === 'FieldDefinition' || owner.kind === 'DirectiveDefinition';
      const within = named(ancestors);
      examine(node, isArgument ? `${within}(${node.name.value}:)` : `${within}.${node.name.value}`);
    },
  });
  return found;
};
