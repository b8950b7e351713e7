import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import pc from 'picocolors';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { ReportFile } from '../cli/option-values.ts';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import { lintSchemas } from '../lint/lint-schemas.ts';
import { findRoot } from '../project/find-root.ts';
import { type Git, openGit, tryGit } from '../project/git.ts';
import { isRegistryUrl } from '../registry/registry-address.ts';
import { type ApprovalEntry, readApprovals } from './approvals.ts';
import { checkChange } from './check-change.ts';
import { type CheckConfig, readCheckConfig } from './check-config.ts';
import type { EarlierOperations } from './check-versions.ts';
import { judgeEvents } from './events/judge-events.ts';
import { loadContracts, loadContractsAt } from './events/load-contracts.ts';
import { formatReport } from './formats/format-report.ts';
import type { Format } from './formats/formats.ts';
import { defaultBase, readCommit, readSupergraph, readWorkingTree, type Version } from './read-version.ts';
import { failureOf } from './report.ts';
import {
  type BaseOperations,
  namedIn,
  noBaseOperations,
  readBaseOperations,
} from './usage/base-operations.ts';
import { filesOnDisk, readOperations } from './usage/read-operations.ts';
import { daysBefore, readUsageLogs } from './usage/usage-log.ts';
import type { Verdict } from './verdict.ts';

/** Options of `tessera check`. */
export interface CheckOptions {
  /** A git ref. */
  readonly base?: string;
  /** A supergraph, or the address of a registry, to compare with instead of a git ref. */
  readonly against?: string;
  /** Of the registry. */
  readonly variant: string;
  /** With `schema`: check this subgraph with that schema. */
  readonly subgraph?: string;
  readonly schema?: string;
  /** Usage logs. */
  readonly usage: readonly string[];
  /** How many days of the usage log count. */
  readonly window: number;
  readonly format: Format;
  /** Reports in files, beside the one that is printed. */
  readonly report: readonly ReportFile[];
  readonly timings?: boolean;
}

interface Base {
  readonly name: string;
  readonly version: Version | undefined;
  readonly git: Git | undefined;
}

const readBase = async (
  root: string,
  cwd: string,
  { base, against, variant }: CheckOptions,
): Promise<Base> => {
  if (against !== undefined && isRegistryUrl(against)) {
    const { readNewestAt } = await import('../registry/published.ts');
    const version = await readNewestAt(against, variant);
    return { name: version.name, version, git: tryGit(root) };
  }
  if (against !== undefined) {
    const version = readSupergraph(root, resolve(cwd, against));
    return { name: version.name, version, git: tryGit(root) };
  }
  const git = openGit(root);
  const { commit, ref } = base === undefined ? defaultBase(git) : { commit: git.commitOf(base), ref: base };
  return { name: ref, version: readCommit(root, git, commit, ref), git };
};

/** Nothing to say where there is no commit to compare with, or no event has changed. */
const eventVerdicts = async (root: string, { git, version }: Base): Promise<Verdict[]> => {
  if (!git || !version?.commit) return [];
  const before = await loadContractsAt(root, git, version.commit);
  return before ? judgeEvents(before, await loadContracts(root)) : [];
};

const lintVerdicts = (sources: readonly SubgraphSource[], config: CheckConfig): Verdict[] =>
  lintSchemas(sources, config.lint).map(
    ({ rule, coordinate, message, subgraph, file, line, column, fix }) => ({
      severity: 'error',
      rule: 'lint',
      code: `LINT_${rule.toUpperCase()}`,
      coordinate,
      subgraph,
      message: `${coordinate} ${message}.`,
      places: [{ file, line, column }],
      ...(fix && { suggestion: '`npx tessera lint --fix` mends it.' }),
    }),
  );

/** An approval of its removal says of an operation what check.yaml says of a retired one. */
const countEarlier = (
  { removed, changed }: BaseOperations,
  retired: readonly string[],
  approvals: readonly ApprovalEntry[],
  today: string,
): EarlierOperations => {
  const approved = approvals
    .filter(({ change, expires }) => change === 'OPERATION_REMOVED' && expires >= today)
    .map(({ coordinate }) => coordinate);
  const isSentNoMore = namedIn([...retired, ...approved]);
  return {
    counted: [...removed, ...changed].filter((operation) => !isSentNoMore(operation)),
    removed,
    isRetired: namedIn(retired),
  };
};

const notCompared = (version: Version): string | undefined => {
  if (version.supergraphSdl !== undefined)
    return 'a supergraph: events, directives in the schemas of subgraphs, and operations that were removed';
  return version.commit === undefined ? 'a registry: events, and operations that were removed' : undefined;
};

const limitsOf = ({ version }: Base, { unreadable }: BaseOperations): string[] => {
  const missing = version && notCompared(version);
  return [
    ...(missing === undefined ? [] : [`Not compared with ${missing}; give --base for them.`]),
    ...(unreadable === undefined
      ? []
      : [
          `The operations at the base cannot be read, so those that were removed are not known: ${unreadable}`,
        ]),
  ];
};

const requireSensible = ({ base, against, subgraph, schema }: CheckOptions): void => {
  if (base !== undefined && against !== undefined)
    throw new CommandError('Give --base or --against, not both.', exitCodes.usage);
  if ((subgraph === undefined) !== (schema === undefined))
    throw new CommandError('--subgraph and --schema go together.', exitCodes.usage);
};

const writeReport = (path: string, text: string): void => {
  try {
    writeFileSync(path, `${text}\n`);
  } catch (cause) {
    throw new CommandError(`Cannot write ${path}: ${(cause as Error).message}.`, exitCodes.usage, { cause });
  }
};

/**
 * Says whether the schemas in the working tree can take the place of those at the base.
 * @returns by the exit code: see `tessera check --help`.
 * @throws CommandError with the exit code, after the report was printed.
 */
export const checkCommand = async (options: CheckOptions, context: CommandContext): Promise<void> => {
  const { cwd, terminal } = context;
  requireSensible(options);
  const root = findRoot(cwd);
  const now = new Date();
  const { subgraph, schema, usage } = options;
  const replacement =
    subgraph !== undefined && schema !== undefined ? { subgraph, file: resolve(cwd, schema) } : undefined;
  const after = readWorkingTree(root, replacement);
  const config = readCheckConfig(root);
  const operations = readOperations(filesOnDisk(root), config.operations);
  const { entries: log } = await readUsageLogs(usage, cwd, daysBefore(now, options.window));
  const base = await readBase(root, cwd, options);
  const approvals = readApprovals(root, base.git);
  const today = now.toISOString().slice(0, 10);
  const earlier =
    base.git && base.version?.commit !== undefined
      ? readBaseOperations(root, base.git, base.version.commit, operations)
      : noBaseOperations;
  const onPart = (part: string, ms: number): void => {
    if (options.timings) terminal.note(`${(ms / 1000).toFixed(2).padStart(7)} s  ${part}`);
  };
  onPart('read both versions and the operations', Date.now() - now.getTime());
  const events = await eventVerdicts(root, base);
  const { report } = await checkChange(
    {
      before: base.version,
      after,
      operations,
      earlier: countEarlier(earlier, config.retired, approvals, today),
      log,
      security: config.security,
      onPart,
    },
    {
      baseName: base.name,
      limits: limitsOf(base, earlier),
      approvals,
      now,
      // What does not compose may not even be SDL.
      others: (composes) => [...events, ...(composes ? lintVerdicts(after.sources, config) : [])],
    },
  );
  const { sources } = after;
  for (const { format, file } of options.report)
    writeReport(
      resolve(cwd, file),
      formatReport(report, format, { sources, colors: pc.createColors(false) }),
    );
  terminal.out(formatReport(report, options.format, { sources, colors: terminal.colors }));
  const failure = failureOf(report);
  if (failure) throw failure;
};
