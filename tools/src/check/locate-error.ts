import type { Finding, Place, SubgraphSource } from '../compose/compose-supergraph.ts';
import type { SourceIndex } from './source-index.ts';

/** What composition puts in quotes when it speaks of a part of a schema. */
const quoted = /"(@?[A-Za-z_]\w*(?:\.\w+)?(?:\(\w+:\))?)"/g;

/** Subgraphs that a message names: `[catalog] ...`, `subgraph "catalog"`, `in "a" and "b"`. */
const subgraphsIn = (message: string, sources: readonly SubgraphSource[]): string[] =>
  sources
    .map(({ name }) => name)
    .filter((name) => message.startsWith(`[${name}]`) || message.includes(`"${name}"`));

const keyOf = (place: Place): string => `${place.file}:${place.line}:${place.column}`;

const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [keyOf(place), place])).values(),
];

/**
 * Where a composition error is: the places it came with, and for each subgraph that it names without one, where the
 * first coordinate it quotes is or would be defined. The first line of a file when nothing it quotes is defined.
 */
export const locateError = (
  { message, places }: Finding,
  sources: readonly SubgraphSource[],
  index: SourceIndex,
): readonly Place[] => {
  const named = subgraphsIn(message, sources);
  const coordinates = [...message.matchAll(quoted)].flatMap(([, coordinate]) => coordinate ?? []);
  const nearest = (subgraph?: string): readonly Place[] => {
    const found = coordinates.map((coordinate) => index.nearest(coordinate, subgraph));
    return found.find((candidates) => candidates.length > 0) ?? [];
  };
  const missing = named.filter((name) => places.every(({ subgraph }) => subgraph !== name));
  const found = [...places, ...missing.flatMap(nearest)];
  if (found.length > 0) return distinct(found);
  const anywhere = nearest();
  if (anywhere.length > 0) return distinct(anywhere);
  return sources
    .filter(({ name }) => named.length === 0 || named.includes(name))
    .slice(0, 1)
    .map(({ name, file }) => ({ subgraph: name, file, line: 1, column: 1 }));
};
