import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { readApprovals } from '../check/approvals.ts';
import { readCheckConfig } from '../check/check-config.ts';
import { formatReport } from '../check/formats/format-report.ts';
import { reportObject } from '../check/formats/json.ts';
import { failureOf } from '../check/report.ts';
import { filesOnDisk, readOperations } from '../check/usage/read-operations.ts';
import { daysBefore, readUsageLogs } from '../check/usage/usage-log.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { requireFederationVersion } from '../compose/federation-version.ts';
import { readSources } from '../compose/read-sources.ts';
import { readContracts } from '../contracts/contracts-config.ts';
import { findRoot, nearestRoot } from '../project/find-root.ts';
import { tryGit } from '../project/git.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import { changesText, launchText } from './changes-text.ts';
import { type RegistryOptions, registryUrl, withRegistry } from './open-registry.ts';
import type { Publication } from './publication.ts';
import { type PublishResult, publish } from './publish.ts';

/** Options of `tessera publish`. */
export interface PublishOptions extends RegistryOptions {
  readonly subgraph?: string;
  readonly schema?: string;
  readonly routingUrl?: string;
  /** Take `subgraph` out. */
  readonly remove?: boolean;
  /** Take routing URLs from the environment. */
  readonly env?: boolean;
  /** Usage logs, and how many days of them count. */
  readonly usage: readonly string[];
  readonly window: number;
  readonly allowBreaking?: string;
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
}

const readSchema = (path: string, subgraph: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CommandError(`Cannot read ${path}, the schema of ${subgraph}.`, exitCodes.usage, { cause });
  }
};

const requireSensible = ({ subgraph, schema, routingUrl, remove }: PublishOptions): void => {
  const wrong =
    subgraph === undefined
      ? (schema ?? routingUrl ?? remove) !== undefined
      : (schema === undefined) !== (remove === true) || (remove && routingUrl !== undefined);
  if (wrong)
    throw new CommandError(
      'One subgraph is published with --subgraph and --schema, and removed with --subgraph and --remove.',
      exitCodes.usage,
    );
};

const publicationOf = (options: PublishOptions, { cwd, env }: CommandContext): Publication => {
  const { subgraph, schema, routingUrl: url } = options;
  requireSensible(options);
  if (subgraph === undefined) {
    const root = findRoot(cwd);
    const config = readRootConfig(root, options.env ? env : {});
    requireFederationVersion(config.federationVersion);
    return { kind: 'all', sources: readSources(config, root), contracts: readContracts(root) };
  }
  if (schema === undefined) return { kind: 'removal', subgraph };
  const path = resolve(cwd, schema);
  const file = relative(nearestRoot(cwd) ?? cwd, path);
  const source = { name: subgraph, file, sdl: readSchema(path, subgraph) };
  return { kind: 'one', source, ...(url !== undefined && { url }) };
};

const resultText = (result: PublishResult): string => {
  if (result.outcome === 'unchanged')
    return `Nothing to publish: ${launchText(result.launch)} has these schemas already.`;
  const what = changesText(result.changes);
  if (result.outcome === 'launched') return `Published ${launchText(result.launch)}: ${what}.`;
  return result.outcome === 'passed'
    ? `Would be published: ${what}. Nothing was kept.`
    : `Not published: ${what}.`;
};

const resultJson = (result: PublishResult, variant: string): string =>
  JSON.stringify(
    {
      version: 1,
      outcome: result.outcome,
      variant,
      ...('launch' in result && { launch: result.launch.number }),
      changes: result.changes,
      ...('report' in result && { check: reportObject(result.report) }),
    },
    null,
    2,
  );

/**
 * Publishes subgraphs to the registry, which composes and checks them first.
 * @throws CommandError with the exit code of the check that refused it, after the report was printed.
 */
export const publishCommand = async (options: PublishOptions, context: CommandContext): Promise<void> => {
  const { cwd, terminal } = context;
  const now = new Date();
  const publication = publicationOf(options, context);
  const root = nearestRoot(cwd) ?? cwd;
  const config = readCheckConfig(root);
  const git = tryGit(root);
  const { usage, allowBreaking, variant } = options;
  const input = {
    ...{ variant, publication, now },
    operations: readOperations(filesOnDisk(root), config.operations),
    security: config.security,
    log: (await readUsageLogs(usage, cwd, daysBefore(now, options.window))).entries,
    approvals: readApprovals(root, git),
    ...git?.head(),
    ...(allowBreaking !== undefined && { allowBreaking }),
    ...(options.dryRun && { dryRun: true }),
    onOvertaken: (base: number) =>
      terminal.note(`Somebody published after launch ${base} meanwhile: checking again.`),
  };
  const result = await withRegistry(registryUrl(options, context), (store) => publish(store, input));
  if (options.format === 'json') {
    terminal.out(resultJson(result, variant));
  } else {
    const { colors } = terminal;
    if ('report' in result)
      terminal.out(formatReport(result.report, 'text', { sources: result.sources, colors }));
    terminal.out(resultText(result));
  }
  if (result.outcome !== 'refused') return;
  const failure = failureOf(result.report);
  if (failure) throw failure;
};
