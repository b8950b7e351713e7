import { seeded } from '@tessera/kit/demo';
import { deterministicId } from '@tessera/kit/graphql';

/** Prefixes of ids by type, such as `Product` → `prod`. */
export type IdPrefixes = Readonly<Record<string, string>>;

/** Makes ids that are the same for the same seed, in every mock. */
export interface MockIds {
  /** One of the few entities of a type that there are: lists of different parents meet the same ones. */
  ofPool(type: string, index: number): string;
  /** Which of them somebody at this place refers to. */
  indexAt(place: string): number;
  /** The entity of a type that something else than its id names, such as a slug. */
  named(type: string, name: string): string;
  /** What an id is the id of, as far as its prefix tells. */
  typeOf(id: string, types: readonly string[]): string | undefined;
}

/** Entities of a type. */
const poolSize = 24;

const derivedPrefix = (type: string): string =>
  type
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 16);

/** @param prefixes of types whose ids the subgraphs that run look at; of others it is their name. */
export const createMockIds = (seed: string, prefixes: IdPrefixes): MockIds => {
  const prefixOf = (type: string): string => prefixes[type] ?? derivedPrefix(type);
  const named = (type: string, name: string): string =>
    deterministicId(prefixOf(type), `${seed}/${type}/${name}`);
  return {
    named,
    ofPool: (type, index) => named(type, `#${index % poolSize}`),
    indexAt: (place) => seeded(`${seed}/${place}`).between(0, poolSize - 1),
    typeOf: (id, types) => types.find((type) => id.startsWith(`${prefixOf(type)}_`)),
  };
};
