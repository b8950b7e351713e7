/** An error as it is logged. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: string;
  readonly cause?: LoggedError;
}

const maxCauses = 5;

/**
 * An error in full, without values that belong to users. Database drivers append a statement's parameters to the
 * message (`Failed query: … params: …`) and hang rows on the error (`detail: Key (email)=(…)`): the first are cut, of
 * the rest only `code` is kept.
 */
export const serializeError = (error: unknown, depth = 0): LoggedError => {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'A value that is no Error was thrown' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: withoutParameters(error.message),
    ...(error.stack ? { stack: withoutParameters(error.stack) } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause !== undefined && depth < maxCauses
      ? { cause: serializeError(error.cause, depth + 1) }
      : {}),
  };
};

/** Cuts from `params:` to the first stack frame, or to the end. */
const withoutParameters = (text: string): string =>
  text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '\nparams: [hidden]');
