import type { Outcome, UserError } from '../errors/index.ts';

/**
 * What an action returned, as the payload of a mutation: `toPayload('product', outcome)` is `{ product, userErrors }`,
 * with `product` null when it was refused.
 */
export const toPayload = <Key extends string, Value, Code extends string>(
  key: Key,
  outcome: Outcome<Value, Code>,
): { [K in Key]: Value | null } & { userErrors: readonly UserError<Code>[] } => {
  const payload = outcome.ok
    ? { [key]: outcome.value, userErrors: [] }
    : { [key]: null, userErrors: outcome.errors };
  return payload as { [K in Key]: Value | null } & { userErrors: readonly UserError<Code>[] };
};
