/** A JSON value as the driver hands it out: text on SQLite, parsed on Postgres. */
export const fromJson = <T>(value: unknown): T =>
  (typeof value === 'string' ? JSON.parse(value) : value) as T;
