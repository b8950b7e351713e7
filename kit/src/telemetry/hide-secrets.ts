/** Keys whose values never reach a log, at the top of a line's fields or one level down. */
const secretKeys: ReadonlySet<string> = new Set([
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'secret',
  'email',
]);

type Fields = Record<string, unknown>;

/**
 * A line's fields without the values of secrets. pino's own `redact` costs every line of every request several times as
 * much, and copies where there is nothing to hide.
 */
export const hideSecrets = (fields: Fields, below = true): Fields => {
  let hidden: Fields | undefined;
  for (const [key, value] of Object.entries(fields)) {
    const shown = secretKeys.has(key)
      ? '[hidden]'
      : below && isRecord(value)
        ? hideSecrets(value, false)
        : value;
    if (shown === value) continue;
    hidden ??= { ...fields };
    hidden[key] = shown;
  }
  return hidden ?? fields;
};

/** Errors have a serializer of their own. */
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !(value instanceof Error);
