import { createHash } from 'node:crypto';
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { StartError } from '@tessera/kit/errors';
import type { GraphQLSchema } from 'graphql';
import { featureName, supportedFeatures } from './features.ts';

/** One subgraph of a supergraph: its name and where it answers. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** Everything that serves one version of a supergraph. Immutable: a new version is a new value. */
export interface LoadedSupergraph {
  /** SHA-256 of the SDL: the same text has the same id on every router. */
  readonly id: string;
  readonly sdl: string;
  readonly supergraph: Supergraph;
  /** What clients see: without join fields, `_entities` and inaccessible elements. */
  readonly apiSchema: GraphQLSchema;
  /** With what clients do not see: types of representations. */
  readonly supergraphSchema: GraphQLSchema;
  readonly federationApiSchema: ReturnType<Supergraph['apiSchema']>;
  readonly planner: QueryPlanner;
  readonly subgraphs: readonly SubgraphAddress[];
}

/** The text is not a supergraph this router can serve; the message says why in a sentence. */
export class SupergraphRefused extends StartError {
  override readonly name = 'SupergraphRefused';
}

/**
 * Builds everything a version needs before anything is swapped, so that a bad text leaves no trace.
 * @param sdl a Federation 1 or 2 supergraph.
 * @param validate whether to validate it as a whole; composition did so already, and it costs about half of the load.
 * @throws SupergraphRefused
 */
export const loadSupergraph = (
  sdl: string,
  { validate = true }: { readonly validate?: boolean } = {},
): LoadedSupergraph => {
  try {
    const supergraph = Supergraph.build(sdl, {
      supportedFeatures: new Set(supportedFeatures),
      validateSupergraph: validate,
    });
    const subgraphs = supergraph.subgraphsMetadata();
    if (subgraphs.length === 0) throw new Error('it contains no subgraph');
    const federationApiSchema = supergraph.apiSchema();
    return {
      id: createHash('sha256').update(sdl).digest('hex'),
      sdl,
      supergraph,
      apiSchema: federationApiSchema.toGraphQLJSSchema(),
      supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
      federationApiSchema,
      planner: new QueryPlanner(supergraph),
      subgraphs: subgraphs.map(({ name, url }) => ({ name, url })),
    };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw refusal(error);
  }
};

const unsupported = /feature (https:\S+?) is for: (\w+) but is unsupported/g;

const refusal = (error: unknown): SupergraphRefused => {
  const text = error instanceof Error ? [error.message, ...causesOf(error)].join('\n') : String(error);
  const names = [...new Set([...text.matchAll(unsupported)].map(([, url]) => featureName(url ?? '')))];
  return new SupergraphRefused(
    names.length > 0
      ? `The supergraph needs ${names.join(', ')}, which this router does not support.`
      : `The supergraph does not load: ${oneLine(text)}`,
    { cause: error },
  );
};

const causesOf = (error: Error): string[] => {
  const causes: unknown = 'causes' in error ? error.causes : undefined;
  return Array.isArray(causes) ? causes.map((cause) => (cause instanceof Error ? cause.message : '')) : [];
};

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, 500);
  return line.endsWith('.') ? line : `${line}.`;
};
