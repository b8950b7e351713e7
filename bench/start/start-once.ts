import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ask } from '../client.ts';
import { baseEnvironment } from '../config.ts';
import { commandOf, pssMb, withDescendants } from '../measure/processes.ts';
import { freePorts } from '../platform/free-ports.ts';

/** Products with all that four subgraphs know about them. */
const firstQuery = `{ products(first: 3) { nodes {
  title
  variants(first: 1) { nodes { sku price { amount currencyCode } availability { inStock quantity } } }
  rating { average count }
  reviews(first: 2) { nodes { rating author { displayName } } }
} } }`;

interface FirstAnswer {
  readonly products: {
    readonly nodes: readonly {
      readonly rating: object | null;
      readonly variants: { readonly nodes: readonly { readonly availability: object | null }[] };
    }[];
  };
}

/** What one start came to. */
export interface StartFigures {
  /** From the spawn of `npm start` to the first complete answer, ms. */
  readonly answeredMs: number;
  /** MB of PSS after the answer, by process; `npm` and `tessera dev` are among them. */
  readonly pssMb: Readonly<Record<string, number>>;
}

const root = join(import.meta.dirname, '..', '..');
const pollMs = 20;
const limitMs = 60_000;

/**
 * Runs `npm start` on free ports until it has answered, and stops it.
 * @param subgraphs names of all subgraphs, each of which gets a free port.
 */
export const startOnce = async (dataDir: string, subgraphs: readonly string[]): Promise<StartFigures> => {
  const [port, ...others] = await freePorts(subgraphs.length + 1);
  const ports = subgraphs.map((name, index) => [
    `${name.toUpperCase().replaceAll('-', '_')}_PORT`,
    String(others[index]),
  ]);
  const started = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...baseEnvironment(),
      ...Object.fromEntries(ports),
      PORT: String(port),
      TESSERA_DATA_DIR: dataDir,
    },
  });
  const ended = once(npm, 'exit');
  try {
    await firstAnswer(`http://127.0.0.1:${port}/graphql`, started + limitMs);
    const answeredMs = Math.round(performance.now() - started);
    const figures = withDescendants(npm.pid ?? 0).map((pid) => [labelOf(pid), pssMb(pid)] as const);
    const sums: Record<string, number> = {};
    for (const [label, mb] of figures) sums[label] = Math.round((sums[label] ?? 0) + mb);
    return { answeredMs, pssMb: sums };
  } finally {
    npm.kill('SIGTERM');
    await ended;
  }
};

const firstAnswer = async (url: string, until: number): Promise<void> => {
  for (;;) {
    try {
      const { products } = await ask<FirstAnswer>(url, { query: firstQuery });
      const complete = products.nodes.every(
        ({ rating, variants }) => rating && variants.nodes.every(({ availability }) => availability),
      );
      if (products.nodes.length === 3 && complete) return;
    } catch (error) {
      // Nothing listens yet, or a subgraph is not there yet.
      if (performance.now() > until)
        throw new Error('There was no answer within a minute.', { cause: error });
    }
    await delay(pollMs);
  }
};

/** `catalog` for its process, `npm`, `tessera dev`. */
const labelOf = (pid: number): string => {
  const command = commandOf(pid);
  const subgraph = /subgraphs\/([^/]+)\/src\/main\.ts/.exec(command)?.[1];
  if (subgraph) return subgraph;
  if (command.includes('router/src/main.ts')) return 'router';
  return command.includes('tessera') ? 'tessera dev' : 'npm';
};
