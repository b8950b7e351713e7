import { rename, writeFile } from 'node:fs/promises';
import { waitFor } from '@tessera/kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { products, reviews, users } from './shop.ts';
import { type StubSubgraph, startStubSubgraph } from './stub-subgraph.ts';
import { compose, startTestRouter, type TestRouter } from './test-router.ts';

let graph: TestRouter;
let next: StubSubgraph;
beforeEach(async () => {
  graph = await startTestRouter();
  next = await startStubSubgraph({
    ...users,
    sdl: users.sdl.replace('type Query { me: User }', 'type Query { me: User you: User }'),
    resolvers: { ...users.resolvers, Query: { me: () => ({ id: 'u2', name: 'Grace' }), you: () => null } },
  });
});
afterEach(async () => {
  await graph.stop();
  await next.stop();
});

const others = () => [graph.subgraph('products'), graph.subgraph('reviews')];
const withNext = () => compose([...others(), next]);
const replaceFile = async (sdl: string): Promise<void> => {
  await writeFile(`${graph.supergraphFile}.new`, sdl);
  await rename(`${graph.supergraphFile}.new`, graph.supergraphFile);
};
const nameNow = async () => (await graph.query('{ me { name } }')).body.data?.me?.name;
const metric = async (name: string): Promise<number> =>
  Number(new RegExp(`^${name}\\{.*\\} (\\d+)$`, 'm').exec((await graph.send('/metrics')).text)?.[1]);

describe('a supergraph file that changes', () => {
  it('is served without a restart', async () => {
    expect(await nameNow()).toBe('Ada');
    expect((await graph.query('{ you { name } }')).status).toBe(400);
    await replaceFile(withNext());
    await waitFor(async () => (await nameNow()) === 'Grace');
    expect((await graph.query('{ you { name } }')).body).toEqual({ data: { you: null } });
    expect(await metric('tessera_router_supergraph_swaps_total')).toBe(1);
  });

  const bad: readonly [string, (good: string) => string][] = [
    ['is empty', () => ''],
    ['is cut off', (good) => good.slice(0, good.length / 2)],
    ['is no supergraph', () => 'type Query { me: String }'],
    [
      'needs what is not supported',
      (good) =>
        good.replace(
          '@link(url: "https://specs.apollo.dev/join',
          '@link(url: "https://specs.apollo.dev/context/v0.1", for: SECURITY)\n  @link(url: "https://specs.apollo.dev/join',
        ),
    ],
    [
      'knows a link of the future',
      (good) =>
        good.replace(
          '@link(url: "https://specs.apollo.dev/join',
          '@link(url: "https://specs.apollo.dev/future/v0.1", for: EXECUTION)\n  @link(url: "https://specs.apollo.dev/join',
        ),
    ],
    ['has a subgraph without an address', (good) => good.replace(/url: "http:[^"]+"/, 'url: ""')],
  ];
  it.each(bad)('is refused when it %s, and the last good one serves', async (_name, spoil) => {
    await replaceFile(spoil(withNext()));
    await waitFor(async () => (await metric('tessera_router_supergraph_refused_total')) === 1);
    expect(await nameNow()).toBe('Ada');
    expect(graph.log.join('')).toContain('supergraph refused');
    await replaceFile(withNext());
    await waitFor(async () => (await nameNow()) === 'Grace');
  });

  it('may be gone for a while', async () => {
    await rename(graph.supergraphFile, `${graph.supergraphFile}.old`);
    expect(await nameNow()).toBe('Ada');
    await replaceFile(withNext());
    await waitFor(async () => (await nameNow()) === 'Grace');
  });

  it('fails no request when it is swapped under load', async () => {
    const first = compose([...others(), graph.subgraph('users')]);
    const second = withNext();
    const answers: { status: number; text: string }[] = [];
    let running = true;
    const clients = Array.from({ length: 8 }, async () => {
      while (running) {
        const { status, text } = await graph.query(
          '{ me { name } products { title rating reviews { author { name } } } }',
        );
        answers.push({ status, text });
      }
    });
    try {
      for (let round = 0; round < 10; round++) {
        expect(graph.router.offerSupergraph(round % 2 === 0 ? second : first)).toBe(true);
        const sent = answers.length;
        await waitFor(() => answers.length > sent + 8);
      }
    } finally {
      running = false;
      await Promise.all(clients);
    }
    expect(answers.filter(({ status, text }) => status !== 200 || text.includes('"errors"'))).toEqual([]);
    const names = answers.map(({ text }) => /"me":\{"name":"(\w+)"/.exec(text)?.[1]);
    expect(new Set(names)).toEqual(new Set(['Ada', 'Grace']));
  }, 60_000);

  it('drops connections to subgraphs that moved only when nothing waits for them', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    graph.subgraph('products').behave(async (_request, response) => {
      arrive();
      await released;
      response.setHeader('content-type', 'application/json');
      response.end('{"data":{"product":{"__typename":"Product","id":"1","title":"Old"}}}');
    });
    const asked = graph.query('{ product(id: 1) { title rating } }');
    await arrived;
    const moved = await startStubSubgraph(reviews);
    try {
      graph.router.offerSupergraph(compose([graph.subgraph('products'), moved, graph.subgraph('users')]));
      release();
      expect((await asked).body).toEqual({ data: { product: { title: 'Old', rating: 2.5 } } });
      expect(graph.subgraph('reviews').received.length).toBe(1);
    } finally {
      await moved.stop();
    }
  });
});

describe('a supergraph at the start', () => {
  it('is not served when it is refused', async () => {
    await expect(startTestRouter({ env: { SUPERGRAPH_FILE: '/nowhere.graphql' } })).rejects.toThrow(
      'The supergraph file /nowhere.graphql cannot be read: there is no such file.',
    );
  });

  it('is named with what it needs', async () => {
    const sdl = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@context", "@fromContext"])
      type Query { a: A }
      type A @key(fields: "id") @context(name: "a") { id: ID! currency: String b: B! }
      type B @key(fields: "id") { id: ID! price(currency: String @fromContext(field: "$a { currency }")): Int }
    `;
    const definition = { name: 'a', sdl, resolvers: {} };
    await expect(startTestRouter({ definitions: [definition, products] })).rejects.toThrow(
      'The supergraph needs @context, which this router does not support.',
    );
  });
});
