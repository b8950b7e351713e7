import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

/** Runs code with a `logger` that writes JSON to standard output, in a process of its own. */
const run = (code: string) => {
  const source = `import { createLogger } from ${JSON.stringify(new URL('./logger.ts', import.meta.url).href)};
    const logger = createLogger({ name: 'catalog', level: 'info', json: true });
    ${code}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
};

const messages = (output: string): string[] =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).msg);

describe('lines of JSON on standard output', () => {
  it('are all there, in order, when the process exits', async () => {
    const process = run(
      `for (let line = 0; line < 500; line++) logger.info({ line }, 'line ' + line); process.exit(0);`,
    );
    const lines = messages(await text(process.stdout));
    expect(lines).toEqual([...Array(500).keys()].map((line) => `line ${line}`));
  });

  it('are all there when an error ends the process', async () => {
    const process = run(
      `logger.info('last words'); process.on('uncaughtException', () => process.exit(7)); throw new Error();`,
    );
    expect(messages(await text(process.stdout))).toEqual(['last words']);
  });

  it.each([
    ['a warning, with what came before it, at once', `logger.info('before'); logger.warn('now'); stay();`],
    ['others before long', `logger.info('before'); logger.info('now'); setTimeout(() => {}, 60_000);`],
  ])('bring %s', async (_name, code) => {
    // A busy process would never come to its timers.
    const process = run(`const stay = () => { for (;;); }; ${code}`);
    let output = '';
    while (!output.includes('"now"')) output += (await once(process.stdout, 'data'))[0];
    process.kill('SIGKILL');
    expect(messages(output)).toEqual(['before', 'now']);
  });
});
