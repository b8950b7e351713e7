import { type ASTNode, type ConstValueNode, Kind, type ListValueNode, type NameNode, visit } from 'graphql';
import { type Edit, removalOf } from '../edits.ts';
import { eachSchema, type Objection } from '../rule.ts';
import type { SchemaParts } from '../schema-parts.ts';

interface Import {
  /** As the schema calls it: `@key`, `FieldSet`. */
  readonly name: string;
  readonly node: ConstValueNode;
  readonly list: ListValueNode;
}

const stringOf = (value: ConstValueNode | undefined): string | undefined =>
  value?.kind === Kind.STRING ? value.value : undefined;

const nameOf = (value: ConstValueNode): string | undefined => {
  if (value.kind !== Kind.OBJECT) return stringOf(value);
  const field = (name: string) => stringOf(value.fields.find((one) => one.name.value === name)?.value);
  return field('as') ?? field('name');
};

const isOfFederation = (url: string | undefined): boolean =>
  url?.startsWith('https://specs.apollo.dev/federation/') ?? false;

const importsOf = ({ document }: SchemaParts): Import[] =>
  document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(({ directives = [] }) => directives)
    .filter(({ name }) => name.value === 'link')
    .flatMap(({ arguments: given = [] }) => {
      const value = (name: string) => given.find((arg) => arg.name.value === name)?.value;
      const list = value('import');
      if (list?.kind !== Kind.LIST || !isOfFederation(stringOf(value('url')))) return [];
      return list.values.flatMap((node) => {
        const name = nameOf(node);
        return name === undefined ? [] : [{ name, node, list: list as ListValueNode }];
      });
    });

const usedIn = ({ document }: SchemaParts): Set<string> => {
  const used = new Set<string>();
  visit(document, {
    Directive: ({ name }) => void used.add(`@${name.value}`),
    NamedType: ({ name }) => void used.add(name.value),
  });
  return used;
};

/** Takes an element out of a list, with the comma that parts it from its neighbour; a comment between them stays. */
const removalFrom = (sdl: string, list: ListValueNode, node: ASTNode): Edit => {
  const { start, end } = node.loc ?? { start: 0, end: 0 };
  const at = list.values.indexOf(node as (typeof list.values)[number]);
  const next = list.values[at + 1]?.loc?.start;
  const previous = list.values[at - 1]?.loc?.end;
  if (next !== undefined && !sdl.slice(end, next).includes('#')) return { start, end: next, text: '' };
  if (next === undefined && previous !== undefined && !sdl.slice(previous, start).includes('#'))
    return { start: previous, end, text: '' };
  return removalOf(sdl, start, sdl[end] === ',' ? end + 1 : end);
};

/** What is imported from federation is used. */
export const imports = eachSchema((schema) => {
  const used = usedIn(schema);
  return importsOf(schema)
    .filter(({ name }) => !used.has(name))
    .map(
      ({ name, node, list }): Omit<Objection, 'schema'> => ({
        // Only its place counts.
        at: { kind: Kind.NAME, value: name, loc: node.loc } as NameNode,
        coordinate: name,
        message: 'is imported and not used',
        fix: removalFrom(schema.source.sdl, list, node),
      }),
    );
});
