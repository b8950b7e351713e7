import { parse, Source } from 'graphql';
import type { Place, SubgraphSource } from '../compose/compose-supergraph.ts';
import { visitDefinitions } from '../project/visit-definitions.ts';

/** Where coordinates are defined in the schema files. */
export interface SourceIndex {
  /** Every definition of exactly this coordinate, in the order of the subgraphs. */
  exact(coordinate: string, subgraph?: string): readonly Place[];
  /** Of the coordinate, else of what it is part of: a removed field is shown at its type. */
  nearest(coordinate: string, subgraph?: string): readonly Place[];
}

/** `Product.variants(first:)` → `Product.variants` → `Product` → nothing. */
const partOf = (coordinate: string): string | undefined => {
  const end = coordinate.endsWith(')') ? coordinate.indexOf('(') : coordinate.lastIndexOf('.');
  return end > 0 ? coordinate.slice(0, end) : undefined;
};

/** Indexes every type, field, argument, enum value, input field and directive. What is not SDL has no places. */
export const indexSources = (sources: readonly SubgraphSource[]): SourceIndex => {
  const index = new Map<string, Place[]>();
  for (const source of sources) {
    try {
      visitDefinitions(parse(new Source(source.sdl, source.file)), ({ name }, coordinate) => {
        const token = name.loc?.startToken;
        if (!token) return;
        const place = { subgraph: source.name, file: source.file, line: token.line, column: token.column };
        const places = index.get(coordinate);
        if (places) places.push(place);
        else index.set(coordinate, [place]);
      });
    } catch {
      // Composition reports what is not SDL.
    }
  }
  const exact = (coordinate: string, subgraph?: string): readonly Place[] =>
    (index.get(coordinate) ?? []).filter((place) => subgraph === undefined || place.subgraph === subgraph);
  return {
    exact,
    nearest: (coordinate, subgraph) => {
      for (let at: string | undefined = coordinate; at; at = partOf(at)) {
        const places = exact(at, subgraph);
        if (places.length > 0) return places;
      }
      return [];
    },
  };
};
