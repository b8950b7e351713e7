import { StartError } from '@tessera/kit/errors';
import { request } from 'undici';
import { readAtMost } from '../http/read-at-most.ts';
import type { SupergraphSource, SupergraphText } from './supergraph-source.ts';

/** How to ask an address for the supergraph. */
export interface HttpSourceOptions {
  readonly url: string;
  /** Sent as a bearer token; redirects are not followed, so nobody else gets it. */
  readonly token?: string | undefined;
  /** Largest text that is read: as much as a registry keeps. */
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

/** An address that answers with the supergraph, and with 304 to the ETag it gave with it: `tessera registry serve`, a bucket. */
export const httpSource = ({
  url,
  token,
  maxBytes = 33_554_432,
  timeoutMs = 10_000,
}: HttpSourceOptions): SupergraphSource => {
  const { origin, pathname } = new URL(url);
  const name = `${origin}${pathname}`;

  const ask = async (tag: string | undefined, signal: AbortSignal): Promise<SupergraphText | undefined> => {
    const { statusCode, headers, body } = await request(url, {
      headers: {
        accept: 'application/graphql, text/plain',
        ...(tag ? { 'if-none-match': tag } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      signal,
    });
    if (statusCode !== 200) {
      await body.dump();
      if (statusCode === 304 && tag) return undefined;
      const why = statusCode === 401 || statusCode === 403 ? ': check SUPERGRAPH_TOKEN' : '';
      throw new StartError(`${name} answered with status ${statusCode}${why}.`);
    }
    const { etag } = headers;
    return {
      sdl: await readAtMost(body, maxBytes, `The supergraph at ${name}`),
      tag: typeof etag === 'string' ? etag : '',
    };
  };

  return {
    name,
    read: async (tag, stopped) => {
      const late = AbortSignal.timeout(timeoutMs);
      try {
        return await ask(tag, stopped ? AbortSignal.any([late, stopped]) : late);
      } catch (error) {
        if (error instanceof StartError) throw error;
        const why = late.aborted ? `no answer within ${timeoutMs} ms` : reason(error);
        throw new StartError(`The supergraph cannot be had from ${name}: ${why}.`, { cause: error });
      }
    },
    close: async () => undefined,
  };
};

/** Several addresses of a host that all refuse make an error without a message. */
const reason = (error: unknown): string => {
  const { message, code } = error as Error & { readonly code?: string };
  return (message || code || 'it failed').replace(/\.$/, '');
};
