/** Rover's form: `${env.NAME}` or `${env.NAME:-default}`. */
const reference = /\$\{env\.([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;

/**
 * Replaces `${env.NAME:-default}` as Rover does. An empty variable counts as unset.
 * @throws Error naming the variable when it has neither a value nor a default.
 */
export const expandEnvironment = (text: string, env: Readonly<Record<string, string | undefined>>): string =>
  text.replace(reference, (_, name: string, fallback: string | undefined) => {
    const value = env[name] || fallback;
    if (value === undefined)
      throw new Error(`The environment variable ${name} is not set and has no default.`);
    return value;
  });
