import { dirname, join, relative, resolve } from 'node:path';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { type ComposedContract, composeContract, problemLines } from '../contracts/compose-contract.ts';
import { readContracts } from '../contracts/contracts-config.ts';
import { findRoot } from '../project/find-root.ts';
import {
  type GeneratedFile,
  removeLeftOvers,
  requireFresh,
  writeGenerated,
} from '../project/generated-files.ts';
import { readSupergraphConfig } from '../project/supergraph-config.ts';
import type { Finding } from './compose-supergraph.ts';
import { composeSupergraph } from './compose-supergraph.ts';
import { requireFederationVersion } from './federation-version.ts';
import { formatFindings } from './format-findings.ts';
import { readSources } from './read-sources.ts';

/** Options of `tessera compose`. */
export interface ComposeOptions {
  readonly check?: boolean;
  readonly config?: string;
  readonly out?: string;
  readonly format?: 'text' | 'json';
  /** Expand and override with the environment; without it the file's defaults are used. */
  readonly env?: boolean;
}

const count = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

const requireContracts = (supergraphSdl: string, folder: string): ComposedContract[] => {
  const contracts = readContracts(folder).map((contract) => composeContract(supergraphSdl, contract));
  const problems = contracts.flatMap(problemLines);
  if (problems.length === 0) return contracts;
  throw new CommandError(problems.join('\n'), exitCodes.cannotCompose);
};

const contractFiles = (contracts: readonly ComposedContract[], folder: string): GeneratedFile[] =>
  contracts.flatMap(({ contract: { name }, supergraphSdl = '', apiSdl = '' }) => [
    { path: join(folder, `${name}.graphql`), text: supergraphSdl },
    { path: join(folder, `${name}.api.graphql`), text: apiSdl },
  ]);

const contractsText = (contracts: readonly ComposedContract[]): string => {
  const names = contracts.map(({ contract }) => contract.name);
  return names.length > 0
    ? ` and the ${names.length > 1 ? 'contracts' : 'contract'} ${names.join(', ')}`
    : '';
};

/**
 * supergraph.yaml → supergraph.graphql (what the router serves) and api.graphql (what clients see), and both for each
 * contract of contracts.yaml beside it.
 * @throws CommandError with `exitCodes.cannotCompose`, or `exitCodes.failure` when `check` finds a stale file.
 */
export const composeCommand = (options: ComposeOptions, { cwd, env, terminal }: CommandContext): void => {
  const root = options.config ? cwd : findRoot(cwd);
  const config = readSupergraphConfig(
    options.config ? resolve(cwd, options.config) : join(root, 'supergraph.yaml'),
    options.env ? env : {},
  );
  requireFederationVersion(config.federationVersion);
  const sources = readSources(config, root);
  const { supergraphSdl, apiSdl, findings } = composeSupergraph(sources);
  const out = options.out ? resolve(cwd, options.out) : join(root, 'router', 'schema');
  const contracts = supergraphSdl ? requireContracts(supergraphSdl, dirname(config.file)) : [];
  const files =
    supergraphSdl && apiSdl
      ? [
          { path: join(out, 'supergraph.graphql'), text: supergraphSdl },
          { path: join(out, 'api.graphql'), text: apiSdl },
          ...contractFiles(contracts, join(out, 'contracts')),
        ]
      : [];
  // In a folder of somebody else's there may be other files.
  const goldens = options.out ? undefined : { folder: join(out, 'contracts'), ending: '.graphql' };

  if (options.format === 'json') {
    terminal.out(
      JSON.stringify(
        {
          composed: files.length > 0,
          subgraphs: sources.map(({ name }) => name),
          contracts: contracts.map(({ contract }) => contract.name),
          findings,
        },
        null,
        2,
      ),
    );
  } else {
    const shown = findings.filter(({ severity }) => severity !== 'note');
    if (shown.length > 0) terminal.note(formatFindings(shown, sources, terminal.colors));
  }
  if (files.length === 0) {
    throw new CommandError(
      `Cannot compose ${relative(cwd, config.file)}: ${count(findings, 'error')} error(s).`,
      exitCodes.cannotCompose,
    );
  }
  if (options.check) {
    requireFresh(files, root, 'npx tessera compose', goldens);
  } else {
    writeGenerated(files);
    if (goldens) removeLeftOvers(goldens, files);
  }
  if (options.format !== 'json') {
    const warnings = count(findings, 'warning');
    terminal.out(
      `Composed ${sources.length} subgraphs${contractsText(contracts)} into ${relative(cwd, out) || '.'}${options.check ? ', fresh' : ''}` +
        `${warnings ? `, with ${warnings} warning(s)` : ''}.`,
    );
  }
};
