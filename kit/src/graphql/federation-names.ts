import { type GraphQLSchema, valueFromASTUntyped } from 'graphql';

const federationUrl = /^https:\/\/specs\.apollo\.dev\/federation\/v\d+\.\d+\/?$/;

interface FederationLink {
  readonly url: string;
  readonly import?: readonly (string | { readonly name: string; readonly as?: string })[];
}

/**
 * The name a federation directive has in a schema: `authenticated`, the alias it is imported under, or
 * `federation__authenticated` when it is not imported.
 */
export const federationDirectiveName = (schema: GraphQLSchema, directive: string): string => {
  const link = linkOf(schema);
  for (const entry of link?.import ?? []) {
    const { name, as } = typeof entry === 'string' ? { name: entry } : entry;
    if (name === `@${directive}`) return (as ?? name).slice(1);
  }
  // @apollo/subgraph knows no other prefix: a link `as` something else does not build.
  return `federation__${directive}`;
};

const linkOf = (schema: GraphQLSchema): FederationLink | undefined => {
  const nodes = [...(schema.astNode ? [schema.astNode] : []), ...schema.extensionASTNodes];
  return nodes
    .flatMap((node) => node.directives ?? [])
    .filter((directive) => directive.name.value === 'link')
    .map(({ arguments: given = [] }) => {
      const entries = given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]);
      return Object.fromEntries(entries) as FederationLink;
    })
    .find((link) => federationUrl.test(link.url));
};
