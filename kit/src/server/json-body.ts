import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { badUserInput, TesseraError } from '../errors/index.ts';

/**
 * Reads JSON bodies and nothing else. Bytes that are not UTF-8 are refused rather than replaced, `__proto__` and
 * `constructor.prototype` too, and so are NUL and lone surrogates in a text: Postgres has no NUL, and a lone surrogate
 * comes back from a database as another character.
 */
export const readJsonBodies = (app: FastifyInstance): void => {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) return done(new TesseraError('BAD_REQUEST', 'The body is not UTF-8.'));
    const text = body.toString('utf8');
    // JSON has none (RFC 8259); Fastify would quietly drop it.
    if (text.startsWith('\uFEFF'))
      return done(new TesseraError('BAD_REQUEST', 'The body starts with a byte order mark.'));
    parseJson(request, text, (error, value) => {
      // In valid JSON and UTF-8 both can only come in as an escape.
      if (error === null && text.includes('\\u'))
        return done(unstorableText(value) ? unstorable() : null, value);
      done(error, value);
    });
  });
};

const unstorable = (): TesseraError =>
  badUserInput('The request has a NUL character or half a surrogate pair in a text.');

// A GraphQL document may spell NUL as an escape of its own.
const nulInDocument = /\\u(?:0{4}|\{0+\})/;

const unstorableText = (body: unknown): boolean => {
  const pending: unknown[] = [body];
  const { query } = (body ?? {}) as { query?: unknown };
  if (typeof query === 'string' && nulInDocument.test(query)) return true;
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed()) return true;
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) pending.push(key, inner);
    }
  }
  return false;
};
