import { failed, failedWith, type Outcome, type UserError } from '@tessera/kit/errors';

/** Reasons a catalog mutation did nothing, as the schema describes them. */
export type CatalogErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'STALE'
  | 'HANDLE_TAKEN'
  | 'SKU_TAKEN'
  | 'OPTIONS_MISMATCH'
  | 'NOT_SELLABLE'
  | 'WRONG_STATUS'
  | 'CYCLE'
  | 'CATEGORY_IN_USE'
  | 'TOO_MANY';

/** What a catalog action did, or why it did nothing. */
export type CatalogOutcome<Value> = Outcome<Value, CatalogErrorCode>;

/** One reason why nothing is done. */
export type Problem = UserError<CatalogErrorCode>;

/** Why nothing is done. */
export type Refused = { readonly ok: false; readonly errors: readonly Problem[] };

/** A problem with one field of the input. */
export const problem = (code: CatalogErrorCode, message: string, ...field: readonly string[]): Problem => ({
  code,
  message,
  field: field.length > 0 ? ['input', ...field] : null,
});

/** A refusal that names all problems; null when there are none. */
export const refuse = (problems: readonly Problem[]): Refused | null => {
  const [first, ...rest] = problems;
  return first ? failedWith([first, ...rest]) : null;
};

/** There is nothing with the id in this field of the input. */
export const missing = (what: string, field: string): Refused =>
  failed('NOT_FOUND', `There is no such ${what}.`, ['input', field]);

/** Refuses when the thing has changed since the caller read it. */
export const refuseStale = (version: number, expectedVersion: number): Refused | null =>
  version === expectedVersion
    ? null
    : failed('STALE', `It has changed and is at version ${version} now.`, ['input', 'expectedVersion']);

/** Two saved at once, or the handle was there: the unique index decides. */
export const handleTaken = (): Refused =>
  failed('HANDLE_TAKEN', 'Another one has this handle.', ['input', 'handle']);

/** A thrown refusal: it leaves a transaction and undoes what it wrote. */
export class Refusal extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super('Refused.');
    this.refused = refused;
  }
}
