import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type NameNode,
  type StringValueNode,
  visit,
} from 'graphql';

/** The node of a type, field, argument, enum value, input field or directive, as far as they are alike. */
export interface NamedDefinition {
  readonly kind: string;
  readonly name: NameNode;
  readonly description?: StringValueNode | undefined;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly loc?: ASTNode['loc'];
}

/** Everything that a schema coordinate can name; `query: Query` of a schema definition is none. */
const ofSchema =
  /^(?!Operation)\w*(TypeDefinition|TypeExtension|DirectiveDefinition|FieldDefinition|InputValueDefinition|EnumValueDefinition)$/;

const coordinateOf = (node: NamedDefinition, owners: readonly NamedDefinition[]): string => {
  const names = owners.map(({ kind, name }) =>
    kind === 'DirectiveDefinition' ? `@${name.value}` : name.value,
  );
  const own = node.kind === 'DirectiveDefinition' ? `@${node.name.value}` : node.name.value;
  const owner = owners.at(-1)?.kind;
  const isArgument = owner === 'FieldDefinition' || owner === 'DirectiveDefinition';
  return isArgument ? `${names.join('.')}(${own}:)` : [...names, own].join('.');
};

/**
 * Walks through everything in a schema that has a coordinate: `Product`, `Product.variants`, `Product.variants(first:)`,
 * `Status.DRAFT`, `@auth`, `@auth(role:)`. A type and its extensions have the same.
 */
export const visitDefinitions = (
  document: DocumentNode,
  see: (node: NamedDefinition, coordinate: string) => void,
): void => {
  const owners: NamedDefinition[] = [];
  visit(document, {
    enter: (node) => {
      if (!ofSchema.test(node.kind)) return;
      const definition = node as NamedDefinition;
      see(definition, coordinateOf(definition, owners));
      owners.push(definition);
    },
    leave: (node) => {
      if (owners.at(-1) === (node as unknown)) owners.pop();
    },
  });
};
