import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Consumer, Outbox } from '../events/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { PersonalDataRegister } from '../personal-data/register.ts';
import type { Claim, Finding, Read, Store, Tables } from '../store/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { Job } from './jobs.ts';

/** What every resolver finds in its context, before the subgraph adds to it. */
export interface SubgraphContext {
  /** Who is asking, as the router vouches for it. */
  readonly viewer: Viewer;
  readonly requestId: string;
  /** The client's address as the router saw it; null when it did not say. */
  readonly clientAddress: string | null;
  /** Writes lines that carry the request and trace id. */
  readonly logger: Logger;
}

/** A subgraph's own database. */
export interface StoreDefinition {
  readonly tables: Tables<Record<string, unknown>>;
  /** What is decided of each column that holds text: whether it is about a person, and how it is erased. */
  readonly personalData?: PersonalDataRegister;
  /** The folder with `sqlite/` and `postgres/`. */
  readonly migrations: URL;
}

/** What `setup` builds a subgraph from. */
export interface SetupInput<Config, S, O = unknown> {
  /** Open and migrated; undefined for a subgraph without a store. */
  readonly store: S;
  /** Sends messages; for a subgraph whose tables hold those of `eventTables`. Undefined without a store. */
  readonly outbox: O;
  readonly config: Config;
  readonly clock: () => Date;
  readonly logger: Logger;
  /** A new id with a prefix. */
  readonly newId: (prefix: string) => string;
}

/** What `verify` checks a store with. */
export interface VerifyInput<Config> {
  /** Open; nobody has to write to it meanwhile, but somebody may. */
  readonly read: Read;
  readonly config: Config;
  readonly now: Date;
}

/** Tells whoever watches how far the demo data has come. */
export type ReportProgress = (text: string, done: number, total: number) => void;

/** What `setup` returns: the running parts of a subgraph. */
export interface SubgraphParts {
  /** By type and field, as generated from the schema. Kit adds the scalars it knows. */
  readonly resolvers: object;
  /** Makes the context of one request from kit's. */
  readonly context?: (base: SubgraphContext) => object | Promise<object>;
  /** Public REST routes: there is no viewer, and nobody has to be signed in. */
  readonly routes?: (app: FastifyInstance) => void | Promise<void>;
  /** What it hears, an event each. Its tables must hold those of `eventTables`. */
  readonly consumers?: readonly Consumer[];
  /** Work that comes round, stopped and waited for on shutdown. */
  readonly jobs?: readonly Job[];
  /** Rejects while the subgraph cannot do its work, for reasons other than the store. */
  readonly ready?: () => Promise<void>;
  /** Gives back what `setup` took, after the last request and before the store closes. */
  readonly close?: () => Promise<void>;
  /**
   * Fills an empty store with demo data; run before the subgraph reports ready when DEMO_DATA is true, never in
   * production. Must do nothing when the data is there.
   */
  readonly demo?: (input: { readonly progress: ReportProgress }) => Promise<void>;
}

/** A subgraph, as {@link defineSubgraph} takes it. */
export interface SubgraphInput<Shape extends z.ZodRawShape, S extends StoreDefinition | undefined> {
  /** Lower case with dashes; the audience of viewer tokens, the prefix of variables and metrics. */
  readonly name: string;
  /** The port unless the environment says otherwise. */
  readonly port: number;
  /** The file with the schema. */
  readonly schema: URL;
  /** Variables of its own, by name; each a zod piece that reads a string. */
  readonly config?: Shape;
  readonly store?: S;
  /** Counts what breaks the invariants of its store, on a running or stopped platform; writes nothing. */
  verify?(input: VerifyInput<z.output<z.ZodObject<Shape>>>): Promise<readonly Finding[]>;
  /** What its store says of things that others' stores know too; `tessera verify` compares. */
  claims?(input: VerifyInput<z.output<z.ZodObject<Shape>>>): Promise<readonly Claim[]>;
  setup(
    input: SetupInput<
      z.output<z.ZodObject<Shape>>,
      S extends StoreDefinition ? Store : undefined,
      S extends StoreDefinition ? Outbox : undefined
    >,
  ): SubgraphParts | Promise<SubgraphParts>;
}

/** A subgraph: a value without side effects, which {@link startSubgraph} brings to life. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly port: number;
  readonly schema: URL;
  readonly config: z.ZodRawShape;
  readonly store: StoreDefinition | undefined;
  readonly verify: ((input: VerifyInput<unknown>) => Promise<readonly Finding[]>) | undefined;
  readonly claims: ((input: VerifyInput<unknown>) => Promise<readonly Claim[]>) | undefined;
  readonly setup: (input: SetupInput<unknown, unknown>) => Promise<SubgraphParts>;
}

/** A subgraph with a store; what tests of stores need. */
export interface StoredSubgraphDefinition extends SubgraphDefinition {
  readonly store: StoreDefinition;
}

/** Defines a subgraph. Its configuration, and whether there is a store, type what `setup` receives. */
export const defineSubgraph = <
  const Shape extends z.ZodRawShape = Record<never, never>,
  const S extends StoreDefinition | undefined = undefined,
>(
  input: SubgraphInput<Shape, S>,
): SubgraphDefinition & { readonly store: S } => ({
  name: input.name,
  port: input.port,
  schema: input.schema,
  config: input.config ?? {},
  store: input.store as S,
  // Whoever verifies reads config by this very shape too.
  verify: input.verify as SubgraphDefinition['verify'],
  claims: input.claims as SubgraphDefinition['claims'],
  // The starter reads config by this very shape and opens a store exactly when one is defined.
  setup: async (given) => input.setup(given as Parameters<typeof input.setup>[0]),
});
