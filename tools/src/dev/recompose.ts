import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Terminal } from '../cli/terminal.ts';
import { composeSupergraph } from '../compose/compose-supergraph.ts';
import { formatFindings } from '../compose/format-findings.ts';
import { readSources } from '../compose/read-sources.ts';
import { readRootConfig } from '../project/supergraph-config.ts';

/**
 * Composes the schemas as they are now into the file that the router follows.
 * @returns whether they compose; what they get wrong is shown, and the file stays as it was.
 */
export const recompose = (root: string, file: string, terminal: Terminal): boolean => {
  const sources = readSources(readRootConfig(root), root);
  const { supergraphSdl, findings } = composeSupergraph(sources);
  const shown = findings.filter(({ severity }) => severity !== 'note');
  if (shown.length > 0) terminal.note(formatFindings(shown, sources, terminal.colors));
  if (supergraphSdl === undefined) return false;
  mkdirSync(dirname(file), { recursive: true });
  // The router polls: a rename never shows it half a file.
  writeFileSync(`${file}.new`, supergraphSdl);
  renameSync(`${file}.new`, file);
  return true;
};
