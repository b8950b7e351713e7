import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type SchemaDefinitionNode,
} from 'graphql';
import { has } from '../lint/schema-parts.ts';
import { type NamedDefinition, visitDefinitions } from '../project/visit-definitions.ts';

const spec = 'https://specs.apollo.dev/inaccessible/';

const definition = `
directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
`;

interface Insertion {
  readonly at: number;
  readonly text: string;
}

interface Ended extends NamedDefinition {
  readonly interfaces?: readonly ASTNode[];
  readonly type?: ASTNode;
  readonly defaultValue?: ASTNode;
}

/** Where a directive more goes: behind those that are there, else behind all that may stand before them. */
const endOf = (node: NamedDefinition): number => {
  const { directives, defaultValue, type, interfaces, name } = node as Ended;
  return (directives?.at(-1) ?? defaultValue ?? type ?? interfaces?.at(-1) ?? name).loc?.end ?? 0;
};

const links = (node: SchemaDefinitionNode): ConstDirectiveNode[] =>
  (node.directives ?? []).filter(({ name }) => name.value === 'link');

const isLinked = (node: SchemaDefinitionNode): boolean =>
  links(node).some(({ arguments: given = [] }) =>
    given.some(({ value }) => value.kind === Kind.STRING && value.value.startsWith(spec)),
  );

/**
 * Marks parts of a supergraph `@inaccessible`, and leaves the rest of the text as it is.
 * @param document parsed from `sdl`.
 * @param hidden coordinates.
 * @param directive how the supergraph calls `@inaccessible`, where it has it.
 */
export const markInaccessible = (
  sdl: string,
  document: DocumentNode,
  hidden: ReadonlySet<string>,
  directive: string,
): string => {
  const schema = document.definitions.find((node) => node.kind === Kind.SCHEMA_DEFINITION);
  const isNew = schema !== undefined && !isLinked(schema);
  const name = isNew ? 'inaccessible' : directive;
  const insertions: Insertion[] = [];
  visitDefinitions(document, (node, coordinate) => {
    if (hidden.has(coordinate) && !has(node, name)) insertions.push({ at: endOf(node), text: ` @${name}` });
  });
  if (isNew && insertions.length > 0)
    insertions.push({
      at: links(schema).at(-1)?.loc?.end ?? 0,
      text: `\n  @link(url: "${spec}v0.2", for: SECURITY)`,
    });
  const marked = insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), sdl);
  return isNew && insertions.length > 0 ? `${marked.trimEnd()}\n${definition}` : marked;
};
