import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { CommandError, exitCodes } from '../../cli/command-error.ts';
import type { Git } from '../../project/git.ts';
import type { JsonSchema } from './json-schema.ts';

/** An event as its payload's JSON Schema. */
export interface EventContract {
  readonly name: string;
  readonly schema: JsonSchema;
  /** Subgraphs that hear it, sorted. */
  readonly listeners: readonly string[];
  /** Where its name is written, relative to the root. */
  readonly file: string;
  readonly line: number;
}

/** Events by name. */
export type EventContracts = ReadonlyMap<string, EventContract>;

interface Definition {
  readonly name: string;
  readonly payload: z.ZodType;
}

const isDefinition = (value: unknown): value is Definition =>
  typeof value === 'object' && value !== null && 'name' in value && 'payload' in value && 'owner' in value;

const load = async (path: string, shown: string): Promise<Record<string, unknown>> => {
  try {
    return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (cause) {
    const [why] = (cause as Error).message.split('\n');
    throw new CommandError(`${shown} cannot be loaded: ${why}`, exitCodes.usage, { cause });
  }
};

const lineOf = (text: string, name: string): number =>
  Math.max(1, text.split('\n').findIndex((line) => line.includes(name)) + 1);

const listenersOf = async (folder: string): Promise<Map<string, string[]>> => {
  const heard = new Map<string, string[]>();
  const path = join(folder, 'contracts', 'listeners.ts');
  if (!existsSync(path)) return heard;
  const { listeners = {} } = (await load(path, 'contracts/listeners.ts')) as {
    listeners?: Record<string, readonly Definition[]>;
  };
  for (const [subgraph, events] of Object.entries(listeners).sort()) {
    for (const { name } of events) heard.set(name, [...(heard.get(name) ?? []), subgraph]);
  }
  return heard;
};

/**
 * Loads contracts/events and contracts/listeners.ts of a folder; none where there is no such folder.
 * @throws CommandError naming the file that cannot be loaded.
 */
export const loadContracts = async (folder: string): Promise<EventContracts> => {
  const events = join(folder, 'contracts', 'events');
  const contracts = new Map<string, EventContract>();
  if (!existsSync(events)) return contracts;
  const heard = await listenersOf(folder);
  for (const name of readdirSync(events).sort()) {
    if (!name.endsWith('.ts')) continue;
    const file = `contracts/events/${name}`;
    const text = readFileSync(join(events, name), 'utf8');
    for (const value of Object.values(await load(join(events, name), file))) {
      if (!isDefinition(value)) continue;
      const schema = z.toJSONSchema(value.payload, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
      const listeners = heard.get(value.name) ?? [];
      contracts.set(value.name, {
        name: value.name,
        schema,
        listeners,
        file,
        line: lineOf(text, value.name),
      });
    }
  }
  return contracts;
};

/**
 * Loads the contracts as they were at a commit, from a folder that is gone afterwards. Undefined when no file of theirs
 * has changed since.
 */
export const loadContractsAt = async (
  root: string,
  git: Git,
  commit: string,
): Promise<EventContracts | undefined> => {
  const texts = git.readAll(commit, git.list(commit, 'contracts'));
  const onDisk = (path: string): string | undefined =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
  const events = join(root, 'contracts', 'events');
  const added = existsSync(events)
    ? readdirSync(events).some((name) => name.endsWith('.ts') && !texts.has(`contracts/events/${name}`))
    : false;
  if (!added && [...texts].every(([path, text]) => onDisk(path) === text)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tessera-contracts-'));
  try {
    // Node loads TypeScript from outside node_modules only; zod is the one of the checkout.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await loadContracts(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
