import { type CheckSummary, type Launch, readCheck, readHistory } from '@tessera/kit/registry';
import { many } from '../check/formats/wording.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { printable } from '../cli/printable.ts';
import type { Terminal } from '../cli/terminal.ts';
import { changesText } from './changes-text.ts';
import { type RegistryOptions, registryUrl, withRegistryReader } from './open-registry.ts';

/** Options of `tessera history`. */
export interface HistoryOptions extends RegistryOptions {
  readonly limit: number;
  /** Show what this check found instead. */
  readonly check?: number;
  readonly format: 'text' | 'json';
}

/** A launch with its check, or a check that was refused. */
type Entry =
  | { readonly at: Date; readonly launch: Launch; readonly check?: CheckSummary }
  | { readonly at: Date; readonly check: CheckSummary };

/** Counts up with what happened; clocks of publishers need not agree. A refused check came after the launch it was held against. */
const position = (entry: Entry): number =>
  'launch' in entry ? entry.launch.number : (entry.check.base ?? 0) + 0.5;

const entriesOf = (
  launches: readonly Launch[],
  checks: readonly CheckSummary[],
  refused: readonly CheckSummary[],
): Entry[] => {
  const launched = launches.map((launch): Entry => {
    const check = checks.find((candidate) => candidate.launch === launch.number);
    return { at: launch.at, launch, ...(check && { check }) };
  });
  // Both come newest first, and the sort is stable.
  return [...launched, ...refused.map((check): Entry => ({ at: check.at, check }))].sort(
    (a, b) => position(b) - position(a),
  );
};

const whoText = ({ author, commit }: Pick<Launch, 'author' | 'commit'>): string =>
  printable([author, commit].filter(Boolean).join(' ') || 'somebody');

const checkText = ({ number, errors, warnings }: CheckSummary): string =>
  `check ${number}: ${many(errors, 'error')}, ${many(warnings, 'warning')}`;

const entryText = (entry: Entry, colors: Terminal['colors']): string => {
  const at = `${entry.at.toISOString().slice(0, 19)}Z`;
  if (!('launch' in entry)) {
    const { check } = entry;
    return `${colors.red('refused')}  ${at}  ${whoText(check)}  ${changesText(check.changes)} (${checkText(check)})`;
  }
  const { launch, check } = entry;
  const { number, changes, restored, reason } = launch;
  const what =
    restored === null ? changesText(changes) : `back to launch ${restored}: ${changesText(changes)}`;
  const checked = check ? ` (${checkText(check)})` : '';
  const why = reason === null ? '' : `\n         ${printable(reason)}`;
  return `${colors.bold(String(number).padStart(7))}  ${at}  ${whoText(launch)}  ${what}${checked}${why}`;
};

const entryJson = (entry: Entry) => ({
  at: entry.at.toISOString(),
  ...('launch' in entry
    ? { outcome: entry.launch.kind, ...entry.launch, launch: entry.launch.number, number: undefined }
    : {
        outcome: 'refused',
        changes: entry.check.changes,
        author: entry.check.author,
        commit: entry.check.commit,
      }),
  ...(entry.check && {
    check: {
      number: entry.check.number,
      outcome: entry.check.outcome,
      errors: entry.check.errors,
      warnings: entry.check.warnings,
    },
  }),
});

/** Lists launches and refused checks of a variant, newest first. */
export const historyCommand = async (options: HistoryOptions, context: CommandContext): Promise<void> => {
  const { terminal } = context;
  const { variant, limit, check } = options;
  await withRegistryReader(registryUrl(options, context), async ({ read }) => {
    if (check !== undefined) {
      const found = await readCheck(read, variant, check);
      if (!found) throw new CommandError(`${variant} has no check ${check}.`, exitCodes.usage);
      terminal.out(JSON.stringify(found.report, null, 2));
      return;
    }
    const { launches, checks, refused } = await readHistory(read, variant, limit);
    const entries = entriesOf(launches, checks, refused).slice(0, limit);
    if (options.format === 'json') terminal.out(JSON.stringify(entries.map(entryJson), null, 2));
    else if (entries.length === 0) terminal.out(`Nothing was published to ${variant}.`);
    else terminal.out(entries.map((entry) => entryText(entry, terminal.colors)).join('\n'));
  });
};
