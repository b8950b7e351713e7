import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

/** One request a stub received. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Resolvers = Readonly<Record<string, Readonly<Record<string, (...args: never[]) => unknown>>>>;

/** Answers instead of the schema. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP subgraph in this process. */
export interface StubSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
  readonly received: Received[];
  /** Until told otherwise every request is answered by `misbehaviour`; undefined for good behaviour. */
  behave(misbehaviour: Misbehaviour | undefined): void;
  stop(): Promise<void>;
}

export interface StubDefinition {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

export const startStubSubgraph = async ({ name, sdl, resolvers }: StubDefinition): Promise<StubSubgraph> => {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const received: Received[] = [];
  let misbehaviour: Misbehaviour | undefined;

  const server = createServer(async (request, response) => {
    if (misbehaviour) return misbehaviour(request, response);
    const { query, variables = {}, operationName } = JSON.parse(await text(request));
    received.push({ headers: request.headers, query, variables });
    const result = await graphql({ schema, source: query, variableValues: variables, operationName });
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    name,
    sdl,
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    behave: (next) => {
      misbehaviour = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
