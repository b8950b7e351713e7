import { existsSync } from 'node:fs';
import type { Usage } from '@tessera/kit/usage';
import { buildSchema } from 'graphql';
import { readCheckConfig } from '../check/check-config.ts';
import { indexSources } from '../check/source-index.ts';
import { filesOnDisk, readOperations } from '../check/usage/read-operations.ts';
import { readUsageLogs } from '../check/usage/usage-log.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { composeSupergraph } from '../compose/compose-supergraph.ts';
import { formatFindings } from '../compose/format-findings.ts';
import { readSources } from '../compose/read-sources.ts';
import { dataFolder, usageFile } from '../project/database-of.ts';
import { findRoot } from '../project/find-root.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { findUnused, type UnusedCoordinate } from './find-unused.ts';
import { formatUnusedJson, formatUnusedText } from './format-unused.ts';
import { requiredFields } from './required-fields.ts';
import { usedCoordinates } from './used-coordinates.ts';

/** Options of `tessera unused`. */
export interface UnusedOptions {
  /** Days. */
  readonly since: number;
  /** Usage logs; the one of this environment when none is named. */
  readonly usage: readonly string[];
  readonly format: 'text' | 'json';
}

/** What nobody uses, and how sure that is. */
export interface UnusedReport extends Coverage {
  /** Days, `2026-11-24`. */
  readonly from: string;
  readonly until: string;
  readonly unused: readonly (UnusedCoordinate & {
    readonly subgraphs: readonly string[];
    /** Deprecated, needed by nothing else, and unused throughout a window that the log covers. */
    readonly safeToRemove: boolean;
  })[];
}

const dayMs = 24 * 60 * 60 * 1_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const logsOf = (named: readonly string[], root: string, env: NodeJS.ProcessEnv): readonly string[] => {
  if (named.length > 0) return named;
  if (env.USAGE_LOG) return env.USAGE_LOG === 'off' ? [] : [env.USAGE_LOG];
  const file = usageFile(dataFolder(root, env));
  return existsSync(file) ? [file] : [];
};

/**
 * Lists what of the API schema no client has used and no known operation uses.
 * @throws CommandError after the list when the log does not cover the window; when the subgraphs do not compose; when a
 * log cannot be read.
 */
export const unusedCommand = async (options: UnusedOptions, context: CommandContext): Promise<void> => {
  const { cwd, env, terminal } = context;
  const root = findRoot(cwd);
  const sources = readSources(readRootConfig(root), root);
  const { apiSdl, findings } = composeSupergraph(sources, { reachable: false });
  if (apiSdl === undefined) {
    terminal.note(formatFindings(findings, sources, terminal.colors));
    throw new CommandError('The subgraphs do not compose.', exitCodes.cannotCompose);
  }
  const schema = buildSchema(apiSdl, { assumeValid: true, noLocation: true });
  const now = Date.now();
  const logs = logsOf(options.usage, root, env);
  const from = now - options.since * dayMs;
  const usage: Usage | undefined =
    logs.length > 0 ? await readUsageLogs(logs, cwd, new Date(from)) : undefined;
  const operations = readOperations(filesOnDisk(root), readCheckConfig(root).operations);
  const used = usedCoordinates(schema, operations, usage?.entries ?? []);
  const coverage = coverageOf(usage, options.since, now);
  const index = indexSources(sources);
  const report: UnusedReport = {
    from: dayOf(from),
    until: dayOf(now),
    ...coverage,
    unused: findUnused(schema, used, requiredFields(schema, sources)).map((found) => ({
      ...found,
      subgraphs: [...new Set(index.exact(found.coordinate).map(({ subgraph }) => subgraph))].sort(),
      safeToRemove:
        coverage.gaps.length === 0 && found.deprecated !== undefined && found.requiredBy.length === 0,
    })),
  };
  terminal.out(options.format === 'json' ? formatUnusedJson(report) : formatUnusedText(report, terminal));
  if (coverage.gaps.length > 0)
    throw new CommandError(
      `The log does not cover the last ${options.since} days: nothing is safe to remove yet.`,
    );
};
