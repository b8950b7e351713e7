import { defineTables, type Row } from '../store/index.ts';

/** A subgraph as a launch has it. */
export interface PublishedSubgraph {
  readonly name: string;
  /** Where the router reaches it. */
  readonly url: string;
  /** Of the document that is its schema. */
  readonly schema: string;
}

/** A part of the API for some of its clients, as it was at the launch. */
export interface PublishedContract {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly hideUnreachable: boolean;
  readonly clients?: readonly string[] | undefined;
  /** Of the document that is its supergraph. */
  readonly supergraph: string;
}

/** What a launch does to a subgraph; `moved` is another routing URL with the same schema. */
export interface SubgraphChange {
  readonly subgraph: string;
  readonly what: 'added' | 'changed' | 'moved' | 'removed';
}

/**
 * Nothing in here is ever changed but `variant.launch`. Texts are documents, known by their hash: a launch that changes
 * one subgraph adds two, and a rollback none.
 */
export const tables = defineTables(
  ({ table, id, text, integer, serial, at, json, oneOf, index, primaryKey }) => ({
    /** SDL by its SHA-256. */
    document: table('document', { hash: id(), text: text().notNull() }),
    /** The newest launch of each variant. */
    variant: table('variant', { name: id(), launch: integer().notNull() }),
    launch: table(
      'launch',
      {
        variant: text().notNull(),
        /** Counts up from 1 in each variant. */
        number: integer().notNull(),
        at: at().notNull(),
        kind: oneOf(['publish', 'rollback']).notNull(),
        /** Of the document that is the supergraph. */
        supergraph: text().notNull(),
        subgraphs: json<readonly PublishedSubgraph[]>().notNull(),
        contracts: json<readonly PublishedContract[]>().notNull(),
        changes: json<readonly SubgraphChange[]>().notNull(),
        author: text(),
        commit: text(),
        /** Why breaking changes were let through, or why it was rolled back. */
        reason: text(),
        /** The launch whose content a rollback has. */
        restored: integer(),
      },
      (t) => [primaryKey({ columns: [t.variant, t.number] })],
    ),
    /** What was found of each publish, refused ones included. */
    schemaCheck: table(
      'schema_check',
      {
        number: serial(),
        variant: text().notNull(),
        at: at().notNull(),
        /** The launch it was compared with. */
        base: integer(),
        /** The launch that came of it; null when it was refused. */
        launch: integer(),
        outcome: oneOf(['safe', 'failed', 'uncomposable']).notNull(),
        errors: integer().notNull(),
        warnings: integer().notNull(),
        changes: json<readonly SubgraphChange[]>().notNull(),
        /** In the form of `tessera check --format json`, without what is a note. */
        report: json<unknown>().notNull(),
        author: text(),
        commit: text(),
      },
      (t) => [index('schema_check_variant').on(t.variant, t.launch)],
    ),
  }),
);

type RegistryTables = ReturnType<typeof tables.for>;
/** One version of a supergraph with the subgraphs it is composed of. */
export type Launch = Row<RegistryTables['launch']>;
/** A check with all that it found. */
export type SchemaCheck = Row<RegistryTables['schemaCheck']>;
