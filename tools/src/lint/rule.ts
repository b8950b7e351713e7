import type { NameNode } from 'graphql';
import type { Edit } from './edits.ts';
import type { SchemaParts } from './schema-parts.ts';

/** Something a rule objects to. */
export interface LintProblem {
  readonly rule: string;
  /** A schema coordinate; `except` of a rule lists these. */
  readonly coordinate: string;
  readonly message: string;
  readonly subgraph: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What mends it, where that takes no decision. */
  readonly fix?: Edit;
}

/** What a rule finds; where is added from the name. */
export interface Objection {
  readonly schema: SchemaParts;
  readonly at: NameNode;
  readonly coordinate: string;
  readonly message: string;
  /** What mends it without a change for anybody. */
  readonly fix?: Edit;
}

/** Looks at all schemas: some rules are about how they go together. */
export type Rule = (schemas: readonly SchemaParts[]) => readonly Objection[];

/** @returns a rule that looks at one schema after the other. */
export const eachSchema =
  (look: (schema: SchemaParts) => readonly Omit<Objection, 'schema'>[]): Rule =>
  (schemas) =>
    schemas.flatMap((schema) => look(schema).map((objection) => ({ ...objection, schema })));
