import { printable } from '../cli/printable.ts';
import type { Terminal } from '../cli/terminal.ts';
import type { Place, SubgraphSource } from './compose-supergraph.ts';

/** A place as file:line:column, and the line itself with a mark below the column; lines for a terminal. */
export const formatPlace = (
  { file, line, column }: Omit<Place, 'subgraph'>,
  sources: readonly SubgraphSource[],
  colors: Terminal['colors'],
): string[] => {
  const head = `  ${colors.cyan(`${file}:${line}:${column}`)}`;
  const text = sources.find((source) => source.file === file)?.sdl.split('\n')[line - 1];
  if (text === undefined) return [head];
  const gutter = String(line);
  const pointer = `${' '.repeat(gutter.length)} │ ${' '.repeat(column - 1)}^`;
  // A tab is one column, as the mark below counts.
  const shown = printable(text.replaceAll('\t', ' '));
  return [head, `    ${colors.dim(`${gutter} │`)} ${shown}`, `    ${colors.dim(pointer)}`];
};
