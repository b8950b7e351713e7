import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import type { DocumentNode } from 'graphql';
import { GraphQLError, lexicographicSortSchema, parse, printSchema, Source } from 'graphql';

/** A subgraph's contract as text. */
export interface SubgraphSource {
  readonly name: string;
  readonly url: string;
  /** Where the text comes from, as shown in messages. */
  readonly file: string;
  readonly sdl: string;
}

/** A place in a schema file; line and column count from 1. */
export interface Place {
  readonly subgraph: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something composition says: an error, or a hint that does not stop it. */
export interface Finding {
  /** Apollo's hints below its level WARN, such as a value type that not all subgraphs declare whole, are notes. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Apollo's code, such as `FIELD_TYPE_MISMATCH`. */
  readonly code: string;
  readonly message: string;
  readonly places: readonly Place[];
}

/** What composing gave. `supergraphSdl` and `apiSdl` are there unless some finding is an error. */
export interface Composition {
  readonly supergraphSdl?: string;
  /** What clients see, sorted. */
  readonly apiSdl?: string;
  readonly findings: readonly Finding[];
}

interface LocatedNode {
  readonly subgraph?: string;
  readonly loc?: { readonly source: Source; readonly startToken: { line: number; column: number } };
}

const placesOf = (nodes: readonly unknown[] | undefined, sources: readonly SubgraphSource[]): Place[] =>
  ((nodes as readonly LocatedNode[] | undefined) ?? []).flatMap((node) => {
    const file = node.loc?.source.name;
    const source = sources.find((candidate) => candidate.file === file);
    if (!node.loc || !source) return [];
    const { line, column } = node.loc.startToken;
    return [{ subgraph: source.name, file: source.file, line, column }];
  });

const syntaxFinding = (source: SubgraphSource, error: GraphQLError): Finding => {
  const [at] = error.locations ?? [];
  return {
    severity: 'error',
    code: 'INVALID_GRAPHQL',
    message: `[${source.name}] ${error.message}`,
    places: [{ subgraph: source.name, file: source.file, line: at?.line ?? 1, column: at?.column ?? 1 }],
  };
};

interface HintLike {
  readonly definition: { readonly code: string; readonly level: { readonly name: string } };
}

/** Each subgraph describes an entity from its own side: that descriptions differ is how it should be. */
const isWarning = ({ definition }: HintLike): boolean =>
  definition.level.name === 'WARN' && definition.code !== 'INCONSISTENT_DESCRIPTION';

/** What clients see of a supergraph, sorted. */
export const apiSdlOf = (supergraphSdl: string): string => {
  // Left to itself it refuses @authenticated and @requiresScopes, which the router enforces.
  const apiSchema = Supergraph.build(supergraphSdl, { supportedFeatures: null })
    .apiSchema()
    .toGraphQLJSSchema();
  return `${printSchema(lexicographicSortSchema(apiSchema)).trimEnd()}\n`;
};

/**
 * Composes subgraphs into a supergraph. The text does not depend on the order of `sources`.
 * @param reachable whether to make sure that every field can be reached by some query plan; it costs three quarters of
 * the time and what composed before need not be asked again.
 * @returns every finding, those that stop composition included; never throws for what a schema says.
 */
export const composeSupergraph = (
  sources: readonly SubgraphSource[],
  { reachable = true }: { readonly reachable?: boolean } = {},
): Composition => {
  const findings: Finding[] = [];
  const services: { name: string; url: string; typeDefs: DocumentNode }[] = [];
  for (const source of sources) {
    try {
      services.push({
        name: source.name,
        url: source.url,
        typeDefs: parse(new Source(source.sdl, source.file)),
      });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      findings.push(syntaxFinding(source, error));
    }
  }
  if (findings.length > 0) return { findings };

  const result = composeServices(services, { runSatisfiability: reachable });
  if (result.errors) {
    return {
      findings: result.errors.map((error) => ({
        severity: 'error',
        code: String(error.extensions.code ?? 'COMPOSITION'),
        message: error.message,
        places: placesOf(error.nodes, sources),
      })),
    };
  }
  return {
    supergraphSdl: `${result.supergraphSdl.trimEnd()}\n`,
    apiSdl: apiSdlOf(result.supergraphSdl),
    findings: result.hints.map((hint) => ({
      severity: isWarning(hint) ? 'warning' : 'note',
      code: hint.definition.code,
      message: hint.message,
      places: placesOf(hint.nodes, sources),
    })),
  };
};
