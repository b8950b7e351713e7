import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { judgePlanFailures } from '../../src/check/plans/judge-plans.ts';
import { planOperations } from '../../src/check/plans/plan-operations.ts';
import { operationsIn } from '../../src/check/usage/known-operation.ts';
import { composeSupergraph } from '../../src/compose/compose-supergraph.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])';
const source = (name: string, types: string) => ({
  name,
  url: `http://${name}`,
  file: `${name}.graphql`,
  sdl: `${link} ${types}`,
});

// No key leads from one subgraph to the other: what composing would say, were it asked whether fields can be reached.
const { supergraphSdl = '' } = composeSupergraph(
  [
    source('products', 'type Product { id: ID! @shareable } type Query { product: Product }'),
    source('ratings', 'type Product { id: ID! @shareable rating: Int } type Query { count: Int }'),
  ],
  { reachable: false },
);

test('an operation that cannot be planned is told, with the reason', () => {
  const text = 'query Page { product { rating } } query Count { count }';
  const operations = operationsIn(parse(text), { client: 'shop', file: 'page.graphql' }, new Map());
  const planned = planOperations(supergraphSdl, operations);
  expect([...planned.plans.keys()].map(({ name }) => name)).toEqual(['Count']);
  expect(judgePlanFailures(planned, undefined)).toEqual([
    {
      severity: 'error',
      rule: 'plan',
      code: 'PLAN_FAILED',
      coordinate: 'shop/Page',
      message: expect.stringMatching(/^Page of shop cannot be planned: \w*Error: \S/),
      places: [{ file: 'page.graphql', line: 1, column: 1 }],
    },
  ]);
  expect(judgePlanFailures(planned, planned)[0]?.message).toContain(
    'cannot be planned, and could not before: ',
  );
});
