import { type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

const directives = ['authenticated', 'requiresScopes', 'policy', 'inaccessible', 'tag'] as const;

/** How a schema calls the directives that say who sees what. */
export type DirectiveNames = Readonly<Record<(typeof directives)[number], string>>;

interface Link {
  readonly url: string;
  readonly as?: string;
  readonly import: readonly (string | { readonly name: string; readonly as?: string })[];
}

const linksOf = (document: DocumentNode): Link[] =>
  document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((node) => node.directives ?? [])
    .filter(({ name }) => name.value === 'link')
    .map(({ arguments: given = [] }) => ({
      url: '',
      import: [],
      ...Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    }));

const federationUrl = /^https:\/\/specs\.apollo\.dev\/federation\//;

const importedAs = (directive: string, link: Link | undefined): string | undefined => {
  const imported = link?.import
    .map((element) => (typeof element === 'string' ? { name: element } : element))
    .find(({ name }) => name === `@${directive}`);
  return imported && (imported.as ?? imported.name).slice(1);
};

/** A supergraph links each directive by itself, a subgraph links federation that has them all. */
const nameIn = (directive: string, links: readonly Link[]): string => {
  const own = links.find(({ url }) => url.startsWith(`https://specs.apollo.dev/${directive}/`));
  if (own) return importedAs(directive, own) ?? own.as ?? directive;
  const federation = links.find(({ url }) => federationUrl.test(url));
  return importedAs(directive, federation) ?? `${federation?.as ?? 'federation'}__${directive}`;
};

/** Reads the `@link`s of a subgraph or of a supergraph, renamed and prefixed directives included. */
export const readDirectiveNames = (document: DocumentNode): DirectiveNames => {
  const links = linksOf(document);
  return Object.fromEntries(directives.map((name) => [name, nameIn(name, links)])) as DirectiveNames;
};
