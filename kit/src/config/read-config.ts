import type { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** The environment a process reads its configuration from. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Which variables belong to the process alone, so that a misspelled one is noticed. */
export interface OwnVariables {
  /** Variables that start with this belong to the process, e.g. `CATALOG_`. */
  readonly prefix: string;
  /** Those with the prefix that it does not read itself but that may be there, e.g. `CATALOG_URL`. */
  readonly known: readonly string[];
}

/**
 * Reads a process' configuration: the only place where its environment is looked at.
 *
 * An empty variable counts as missing, as Compose files and shells hand out empty ones for unset ones.
 * @param shape a `z.object` whose keys are names of variables.
 * @param own lets an unknown variable with the process' prefix stop the start.
 * @throws ConfigError with one sentence a problem that names the variable and never its value.
 */
export const readConfig = <Shape extends z.ZodObject>(
  shape: Shape,
  env: Environment = process.env,
  own?: OwnVariables,
): z.output<Shape> => {
  const names = Object.keys(shape.shape);
  const present = Object.fromEntries(
    names.flatMap((name) => (env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]])),
  );
  const problems = own ? unknownVariables(names, env, own) : [];
  const result = shape.safeParse(present);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const name = String(issue.path[0] ?? 'The environment');
      problems.push(
        name in present || issue.path.length === 0
          ? `${name} is malformed: ${sentence(issue.message)}`
          : `${name} is missing: ${sentence(shape.shape[name]?.description ?? 'this process needs it')}`,
      );
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return result.data as z.output<Shape>;
};

const unknownVariables = (names: readonly string[], env: Environment, own: OwnVariables): string[] => {
  const known = [...new Set([...names, ...own.known])].filter((name) => name.startsWith(own.prefix)).sort();
  return Object.keys(env)
    .filter((name) => name.startsWith(own.prefix) && env[name] !== undefined && !known.includes(name))
    .map(
      (name) => `${name} is not a variable of this process; those with its prefix are ${known.join(', ')}.`,
    );
};

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
