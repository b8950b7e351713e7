/** The named fields of an input that are given; null counts as left out. */
export const present = <T extends object, Key extends keyof T>(
  input: T,
  ...keys: readonly Key[]
): { [K in Key]?: NonNullable<T[K]> } =>
  Object.fromEntries(
    keys.filter((key) => input[key] !== undefined && input[key] !== null).map((key) => [key, input[key]]),
  ) as { [K in Key]?: NonNullable<T[K]> };
