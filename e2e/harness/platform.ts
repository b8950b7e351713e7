import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { type RunningPlatform, startPlatform } from '../../tools/src/dev/start-platform.ts';

/** A GraphQL answer as a client gets it. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: scenarios read answers by path and assert every value they use.
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly [key: string]: unknown };
  }[];
  /** The body as it came. */
  readonly text: string;
}

/** The whole platform, as `npm start` runs it, on free ports and an empty data directory. */
export interface TestPlatform extends RunningPlatform {
  /** What the processes wrote, a line each. */
  readonly lines: readonly string[];
  /** Sends an operation to the router. */
  query(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** The sum of a counter over its labels, on a process' `/metrics`. */
  counter(process: string, metric: string): Promise<number>;
}

/**
 * Starts the platform for the tests of one file, with demo data, and stops it after them.
 * @param env variables for its processes, beside those they need.
 */
export const startTestPlatform = async (
  env: Readonly<Record<string, string>> = {},
): Promise<TestPlatform> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tessera-e2e-'));
  const lines: string[] = [];
  const platform = await startPlatform({
    env: { PATH: process.env.PATH, NODE_ENV: 'development', LOG_LEVEL: 'info', ...env },
    anyPort: true,
    dataDir,
    demo: true,
    events: {
      line: (name, line) => lines.push(`${name} ${line}`),
      crashed: (name, how) => lines.push(`${name} crashed: ${how}`),
    },
  });
  afterAll(async () => {
    await platform.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const addressOf = (name: string): string => {
    const url = name === 'router' ? platform.url : platform.subgraphs.find((one) => one.name === name)?.url;
    if (!url) throw new Error(`There is no process ${name}.`);
    return url;
  };
  return {
    ...platform,
    lines,
    query: (query, variables = {}, headers = {}) =>
      post(platform.url, JSON.stringify({ query, variables }), headers),
    counter: async (name, metric) => {
      const text = await (await fetch(new URL('/metrics', addressOf(name)))).text();
      return text
        .split('\n')
        .filter((line) => line.startsWith(`${metric}{`))
        .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
    },
  };
};

/** Posts a body as JSON and reads the answer, whatever its status. */
export const post = async (
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text);
  return { status: response.status, data, errors, text };
};
