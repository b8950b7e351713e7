import { expect, test } from 'vitest';
import { changeOf } from '../src/dev/watch-sources.ts';

test.each([
  ['subgraphs/catalog/schema.graphql', { kind: 'schema', subgraph: 'catalog' }],
  ['subgraphs/catalog/src/store/tables.ts', { kind: 'code', process: 'catalog' }],
  ['subgraphs/catalog/migrations/sqlite/0001_more.sql', { kind: 'code', process: 'catalog' }],
  ['router/src/http/server.ts', { kind: 'code', process: 'router' }],
  ['kit/src/store/open.ts', { kind: 'shared' }],
  ['contracts/events/orders.ts', { kind: 'shared' }],
  ['subgraphs/catalog/src/generated/resolvers.ts', undefined],
  ['subgraphs/catalog/src/domain/price.test.ts', undefined],
  ['subgraphs/catalog/README.md', undefined],
  ['router/schema/supergraph.graphql', undefined],
])('%s means %o', (path, change) => {
  expect(changeOf(path)).toEqual(change);
});
