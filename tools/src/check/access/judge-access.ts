import type { SubgraphSource } from '../../compose/compose-supergraph.ts';
import { readSchemaParts } from '../../lint/schema-parts.ts';
import type { SourceIndex } from '../source-index.ts';
import type { Verdict } from '../verdict.ts';
import type { AccessConfig } from './access-config.ts';
import type { AccessRule, AccessVersion } from './access-rule.ts';
import { readAccessSchema } from './access-schema.ts';
import { reachOf } from './reach.ts';
import { bypassed } from './rules/bypassed.ts';
import { opened } from './rules/opened.ts';
import { unguarded } from './rules/unguarded.ts';
import { weakened } from './rules/weakened.ts';

const rules: Readonly<Record<keyof AccessConfig, AccessRule>> = { weakened, opened, unguarded, bypassed };

/** Both versions composed, and the schemas of the new one. */
export interface AccessInput {
  /** Undefined where there is nothing to compare with. */
  readonly before: string | undefined;
  readonly after: string;
  readonly sources: readonly SubgraphSource[];
  readonly index: SourceIndex;
}

const versionOf = (supergraphSdl: string): AccessVersion => {
  const schema = readAccessSchema(supergraphSdl);
  return { schema, reach: reachOf(schema) };
};

/** Says where a change lets somebody read what they could not, or leaves open what is protected around it. */
export const judgeAccess = (
  { before, after, sources, index }: AccessInput,
  config: AccessConfig,
): Verdict[] => {
  const version = versionOf(after);
  const old = before === after ? version : before === undefined ? undefined : versionOf(before);
  const comparison = { before: old, after: version, subgraphs: sources.map(readSchemaParts) };
  return Object.entries(rules).flatMap(([name, look]): Verdict[] => {
    const settings = config[name as keyof AccessConfig];
    if (settings === false) return [];
    return look(comparison)
      .filter(({ coordinate }) => !settings.except.includes(coordinate))
      .map(({ coordinate, message, suggestion, subgraph }) => ({
        severity: settings.severity,
        rule: 'security',
        code: `ACCESS_${name.toUpperCase()}`,
        coordinate,
        message,
        suggestion,
        places: index.nearest(coordinate, subgraph).slice(0, 1),
        ...(subgraph && { subgraph }),
      }));
  });
};
