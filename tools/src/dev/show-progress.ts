import type { Terminal } from '../cli/terminal.ts';
import type { RunningPlatform } from './start-platform.ts';
import type { ProcessEvents } from './supervised-process.ts';

/** Demo data reports often; one line in this time is enough to see that it moves. */
const progressEveryMs = 1_000;

const palette = ['cyan', 'magenta', 'yellow', 'blue', 'green', 'red'] as const;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/**
 * Shows what the processes do, each line under the name of its process.
 * @param names of all processes, for the width of the column and the colours.
 * @param raw leave their lines as they are: JSON for a log collector.
 */
export const showProgress = (
  { colors, out, note }: Terminal,
  names: readonly string[],
  raw: boolean,
): Required<ProcessEvents> => {
  const width = Math.max(...names.map((name) => name.length));
  const shownAt = new Map<string, number>();
  const say = (name: string, text: string): void => {
    const color = palette[names.indexOf(name) % palette.length] ?? 'cyan';
    out(`${colors[color](name.padEnd(width))} ${colors.dim('│')} ${text}`);
  };
  return {
    line: (name, line) => (raw ? out(line) : say(name, line)),
    ready: (name, startMs) => {
      if (!raw) say(name, colors.dim(`ready in ${seconds(startMs)}`));
    },
    progress: ({ name, text, done, total }) => {
      const now = performance.now();
      if (raw || (done < total && now - (shownAt.get(name) ?? -progressEveryMs) < progressEveryMs)) return;
      shownAt.set(name, now);
      say(name, `${text} ${done}/${total}`);
    },
    crashed: (name, how, delayMs) => {
      const next = delayMs === undefined ? 'waiting for a change' : `starting again in ${seconds(delayMs)}`;
      note(`${colors.red(name.padEnd(width))} ${colors.dim('│')} ${how}; ${next}.`);
    },
  };
};

/** Where everything answers, as a table. */
export const addressTable = (platform: RunningPlatform, demo: boolean, { colors }: Terminal): string => {
  const isMocked = (name: string): boolean => platform.plan.mocked.some((mock) => mock.name === name);
  const rows = [{ name: 'router', url: platform.url }, ...platform.subgraphs];
  const origin = new URL(platform.url).origin;
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(
    ({ name, url }) =>
      `  ${name.padEnd(width)}  ${colors.cyan(url)}${isMocked(name) ? colors.dim('  mocked') : ''}`,
  );
  const help = [
    '',
    `  Explore with Apollo Sandbox at ${origin}/ or, offline, GraphiQL at ${origin}/graphiql.`,
    ...(demo && platform.subgraphs.some(({ name }) => name === 'accounts' && !isMocked(name))
      ? [
          '  Sign in as customer@tessera.test, staff@tessera.test or admin@tessera.test; the password is tessera-demo.',
        ]
      : []),
    '  Ctrl-C stops everything.',
  ];
  return ['', ...lines, ...help, ''].join('\n');
};
