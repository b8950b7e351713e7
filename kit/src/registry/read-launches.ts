import { StartError } from '../errors/index.ts';
import { and, desc, eq, inArray, isNull, type Read } from '../store/index.ts';
import { hashOf } from './documents.ts';
import { type Launch, type SchemaCheck, tables } from './tables.ts';

/** Which launch a variant is at, and what its supergraph is known by: all that a poll needs. */
export interface Head {
  readonly launch: number;
  /** SHA-256 of the supergraph. */
  readonly supergraph: string;
}

/** Something in the registry is not what was put there. */
export class RegistryCorrupt extends StartError {}

/**
 * The newest launch of a variant; undefined when nothing was published to it, or it has no such contract.
 * @param contract whose supergraph is meant, instead of the whole.
 */
export const readHead = async (read: Read, variant: string, contract?: string): Promise<Head | undefined> => {
  const { variant: variants, launch } = tables.on(read);
  const [head] = await read
    .select({ launch: launch.number, supergraph: launch.supergraph, contracts: launch.contracts })
    .from(variants)
    .innerJoin(launch, and(eq(launch.variant, variants.name), eq(launch.number, variants.launch)))
    .where(eq(variants.name, variant));
  const part =
    contract === undefined ? head : head?.contracts.find((candidate) => candidate.name === contract);
  return head && part && { launch: head.launch, supergraph: part.supergraph };
};

/** One launch of a variant; undefined when there is none of that number. */
export const readLaunch = async (
  read: Read,
  variant: string,
  number: number,
): Promise<Launch | undefined> => {
  const { launch } = tables.on(read);
  const [found] = await read
    .select()
    .from(launch)
    .where(and(eq(launch.variant, variant), eq(launch.number, number)));
  return found;
};

/**
 * Texts by their hashes.
 * @throws RegistryCorrupt when one is not there, or is not the text that was stored.
 */
export const readDocuments = async (
  read: Read,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { document } = tables.on(read);
  const rows = await read
    .select()
    .from(document)
    .where(inArray(document.hash, [...hashes]));
  const texts = new Map(rows.map(({ hash, text }) => [hash, text]));
  for (const hash of hashes) {
    const text = texts.get(hash);
    if (text === undefined)
      throw new RegistryCorrupt(`The registry has lost the document ${hash.slice(0, 12)}.`);
    if (hashOf(text) !== hash)
      throw new RegistryCorrupt(`The document ${hash.slice(0, 12)} was changed in the registry.`);
  }
  return texts;
};

/** @throws RegistryCorrupt as {@link readDocuments} does. */
export const readDocument = async (read: Read, hash: string): Promise<string> =>
  (await readDocuments(read, [hash])).get(hash) ?? '';

/** The newest launches and the newest refused checks of a variant, each newest first. */
export interface History {
  readonly launches: readonly Launch[];
  /** Of these launches; a rollback has none. */
  readonly checks: readonly CheckSummary[];
  readonly refused: readonly CheckSummary[];
}

/** A check without its report. */
export type CheckSummary = Omit<SchemaCheck, 'report'>;

/** @param limit of launches, and of refused checks. */
export const readHistory = async (read: Read, variant: string, limit: number): Promise<History> => {
  const { launch, schemaCheck } = tables.on(read);
  const { number, at, base, outcome, errors, warnings, changes, author, commit } = schemaCheck;
  const summary = {
    ...{ number, at, base, outcome, errors, warnings, changes, author, commit },
    ...{ variant: schemaCheck.variant, launch: schemaCheck.launch },
  };
  const launches = await read
    .select()
    .from(launch)
    .where(eq(launch.variant, variant))
    .orderBy(desc(launch.number))
    .limit(limit);
  const numbers = launches.map((row) => row.number);
  const checks = await read
    .select(summary)
    .from(schemaCheck)
    .where(and(eq(schemaCheck.variant, variant), inArray(schemaCheck.launch, numbers)));
  const refused = await read
    .select(summary)
    .from(schemaCheck)
    .where(and(eq(schemaCheck.variant, variant), isNull(schemaCheck.launch)))
    .orderBy(desc(schemaCheck.number))
    .limit(limit);
  return { launches, checks, refused };
};

/** One check of a variant with its report; undefined when there is none of that number. */
export const readCheck = async (
  read: Read,
  variant: string,
  number: number,
): Promise<SchemaCheck | undefined> => {
  const { schemaCheck } = tables.on(read);
  const [found] = await read
    .select()
    .from(schemaCheck)
    .where(and(eq(schemaCheck.variant, variant), eq(schemaCheck.number, number)));
  return found;
};
