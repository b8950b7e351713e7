/** What a `tessera` command says to the shell. Documented in `tessera --help`. */
export const exitCodes = { ok: 0, failure: 1, cannotCompose: 2, usage: 64 } as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A failure whose message is all the developer needs: printed without a stack trace. */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly exitCode: ExitCode;

  /** @param message a sentence that says what is wrong and, where known, what to do about it. */
  constructor(message: string, exitCode: ExitCode = exitCodes.failure, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
