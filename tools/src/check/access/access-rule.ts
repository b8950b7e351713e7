import type { SchemaParts } from '../../lint/schema-parts.ts';
import type { AccessSchema } from './access-schema.ts';
import type { Reach } from './reach.ts';

/** One version with what it takes to get anywhere in it. */
export interface AccessVersion {
  readonly schema: AccessSchema;
  readonly reach: Reach;
}

/** What a rule about access looks at. */
export interface AccessComparison {
  /** Undefined where there is nothing to compare with. */
  readonly before: AccessVersion | undefined;
  readonly after: AccessVersion;
  readonly subgraphs: readonly SchemaParts[];
}

/** Something a rule about access objects to. */
export interface AccessFinding {
  readonly coordinate: string;
  readonly message: string;
  readonly suggestion: string;
  /** Where it is to be mended; undefined for wherever the coordinate is defined. */
  readonly subgraph?: string;
}

/** Looks at both versions. */
export type AccessRule = (comparison: AccessComparison) => readonly AccessFinding[];
