/** One expected failure of a mutation, as the client reads it in `userErrors`. */
export interface UserError<Code extends string = string> {
  readonly code: Code;
  /** Path of the input that is at fault, e.g. `['input', 'quantity']`; null when no single one is. */
  readonly field: readonly string[] | null;
  readonly message: string;
}

/** What an action returns: what it did, or why it did nothing. */
export type Outcome<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly UserError<Code>[] };

/** The action succeeded. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** The action was refused for one reason and wrote nothing. */
export const failed = <Code extends string>(
  code: Code,
  message: string,
  field: readonly string[] | null = null,
): { readonly ok: false; readonly errors: readonly UserError<Code>[] } => ({
  ok: false,
  errors: [{ code, field, message }],
});

/** The action was refused for several reasons and wrote nothing. */
export const failedWith = <Code extends string>(
  errors: readonly [UserError<Code>, ...UserError<Code>[]],
): { readonly ok: false; readonly errors: readonly UserError<Code>[] } => ({ ok: false, errors });
