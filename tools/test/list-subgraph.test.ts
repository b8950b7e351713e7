import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listInCompose } from '../src/new-subgraph/list-in-compose.ts';
import { listInSupergraph } from '../src/new-subgraph/list-subgraph.ts';
import { subgraphNames } from '../src/new-subgraph/names.ts';

const names = subgraphNames('gift-cards', 4106);

test('adds an entry to supergraph.yaml and keeps the rest as it is', () => {
  const text = `# The only list.
federation_version: =2.14.4
subgraphs:
  # stars
  reviews:
    routing_url: \${env.REVIEWS_URL:-http://127.0.0.1:4105/graphql}
    schema:
      file: ./subgraphs/reviews/schema.graphql
`;
  expect(listInSupergraph(text, names)).toBe(`${text}  gift-cards:
    routing_url: \${env.GIFT_CARDS_URL:-http://127.0.0.1:4106/graphql}
    schema:
      file: ./subgraphs/gift-cards/schema.graphql
`);
});

const compose = `# The whole platform.
services:
  router:
    networks: [inside, outside]
    depends_on:
      reviews: { condition: service_healthy }
    environment:
      REVIEWS_URL: http://reviews:4105/graphql
  # what people think
  reviews:
    build: { context: ., target: reviews }
    environment:
      REVIEWS_PORT: 4105
      DATABASE_URL: postgres://tessera@postgres/reviews
  postgres:
    environment:
      - POSTGRES_USER=tessera
volumes:
  reviews-data: {}
`;

test('adds to docker-compose.yml whatever the model subgraph has there', () => {
  expect(listInCompose(compose, { name: 'reviews', port: 4105 }, names)).toBe(`# The whole platform.
services:
  router:
    networks: [inside, outside]
    depends_on:
      reviews: { condition: service_healthy }
      gift-cards: { condition: service_healthy }
    environment:
      REVIEWS_URL: http://reviews:4105/graphql
      GIFT_CARDS_URL: http://gift-cards:4106/graphql
  # what people think
  reviews:
    build: { context: ., target: reviews }
    environment:
      REVIEWS_PORT: 4105
      DATABASE_URL: postgres://tessera@postgres/reviews
  postgres:
    environment:
      - POSTGRES_USER=tessera
  gift-cards:
    build: { context: ., target: gift-cards }
    environment:
      GIFT_CARDS_PORT: 4106
      DATABASE_URL: postgres://tessera@postgres/gift-cards
volumes:
  reviews-data: {}
  gift-cards-data: {}
`);
});

test('leaves a compose file alone that has no service to copy', () => {
  expect(listInCompose('services:\n  router: {}\n', { name: 'reviews', port: 4105 }, names)).toBeUndefined();
});

test('adds lines to the docker-compose.yml of this checkout and changes none', () => {
  const before = readFileSync(join(import.meta.dirname, '..', '..', 'docker-compose.yml'), 'utf8');
  const after = listInCompose(before, { name: 'reviews', port: 4105 }, names)?.split('\n') ?? [];
  expect(after.filter((line) => /gift-cards|GIFT_CARDS|4106/.test(line)).length).toBeGreaterThan(4);
  const lines = before.split('\n');
  // Every line of the original is still there, in its order.
  let at = 0;
  for (const line of after) if (line === lines[at]) at += 1;
  expect(at).toBe(lines.length);
});
