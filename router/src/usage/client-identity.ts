import type { IncomingHttpHeaders } from 'node:http';

/** Who a client says it is; nothing checks it. */
export interface ClientIdentity {
  readonly name: string;
  /** Empty when it does not say. */
  readonly version: string;
}

/** Says nothing of itself. */
export const unknownClient: ClientIdentity = { name: 'unknown', version: '' };
/** One of the many that are not told apart: beyond the limit, or with a name that is none. */
export const otherClient: ClientIdentity = { name: 'other', version: '' };

const nameForm = /^[\w@][\w .:@/+-]{0,63}$/;
const versionForm = /^[\w][\w.+-]{0,31}$/;

/** Reads the headers that Apollo's clients send. What has another form than a name does not get into the log. */
export const clientOf = (headers: IncomingHttpHeaders): ClientIdentity => {
  const name = headers['apollographql-client-name'];
  if (name === undefined || name === '') return unknownClient;
  if (typeof name !== 'string' || !nameForm.test(name)) return otherClient;
  const version = headers['apollographql-client-version'];
  return { name, version: typeof version === 'string' && versionForm.test(version) ? version : '' };
};
