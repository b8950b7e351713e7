interface Line {
  readonly level: string;
  readonly time: number;
  readonly msg?: string;
  readonly err?: { readonly message: string; readonly stack?: string };
  readonly [field: string]: unknown;
}

/**
 * Turns pino's JSON into lines for people: `12:30:05 info  listening url=http://…`. Written here because pino-pretty
 * costs every process 30 ms at start and a parser, for columns and colours that `tessera dev` adds itself.
 */
export const readableLines = (target: { write(line: string): void }): { write(line: string): void } => ({
  write: (json) => {
    const { level, time, msg, err, ...fields } = JSON.parse(json) as Line;
    const pairs = Object.entries(fields).map(
      ([key, value]) => ` ${key}=${typeof value === 'object' ? JSON.stringify(value) : value}`,
    );
    const moment = new Date(time).toTimeString().slice(0, 8);
    const text = msg ?? err?.message ?? '';
    target.write(
      `${moment} ${level.padEnd(5)} ${text}${pairs.join('')}\n${err?.stack ? `${err.stack}\n` : ''}`,
    );
  },
});
