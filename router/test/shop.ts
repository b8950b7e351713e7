import { GraphQLError } from 'graphql';
import type { StubDefinition } from './stub-subgraph.ts';

const link = (...names: string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(names)})`;

const titles = ['Lamp', 'Chair', 'Desk'];

export const products: StubDefinition = {
  name: 'products',
  sdl: `
    ${link('@key')}
    type Query {
      products(first: Int): [Product!]!
      product(id: ID!): Product
      echo(text: String, number: Int, input: Echo, color: Color, any: Any): String
      failing: String
      refused: String
      leaking: String
    }
    type Mutation { rename(id: ID!, title: String!): Product }
    type Product @key(fields: "id") { id: ID! title: String! price: Int! tags: [String!]! }
    input Echo { quantity: Int!, nested: Echo }
    enum Color { RED GREEN }
    scalar Any
  `,
  resolvers: {
    Query: {
      products: (_: unknown, { first = 3 }: { first?: number }) => titles.slice(0, first).map(toProduct),
      product: (_: unknown, { id }: { id: string }) => toProduct(titles[Number(id)] ?? 'Lamp'),
      echo: (_: unknown, args: unknown) => JSON.stringify(args),
      failing: () => {
        throw new Error('SELECT * FROM secrets failed at 10.0.0.7:5432');
      },
      refused: () => {
        throw new GraphQLError('You are not allowed to do this.', {
          extensions: { code: 'FORBIDDEN', field: 'refused', stacktrace: ['at secret.ts:1'] },
        });
      },
      leaking: () => {
        throw new GraphQLError('duplicate key "users_email"', { extensions: { code: 'P2002' } });
      },
    },
    Mutation: {
      rename: (_: unknown, { id, title }: { id: string; title: string }) => ({
        ...toProduct('Lamp'),
        id,
        title,
      }),
    },
    Product: {
      __resolveReference: ({ id }: { id: string }) => toProduct(titles[Number(id)] ?? 'Lamp'),
    },
  },
};

const toProduct = (title: string) => ({
  id: String(titles.indexOf(title)),
  title,
  price: 100 * (titles.indexOf(title) + 1),
  tags: [title.toLowerCase()],
});

export const reviews: StubDefinition = {
  name: 'reviews',
  sdl: `
    ${link('@key', '@authenticated', '@requiresScopes', '@external')}
    type Product @key(fields: "id") {
      id: ID!
      rating: Float
      reviews: [Review!]
      moderation: String @requiresScopes(scopes: [["reviews:moderate"]])
    }
    type Review { id: ID! body: String! author: User }
    type User @key(fields: "id") { id: ID! reviewCount: Int @authenticated }
  `,
  resolvers: {
    Product: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      rating: ({ id }: { id: string }) => Number(id) + 1.5,
      reviews: ({ id }: { id: string }) => [
        { id: `r${id}`, body: `Review of ${id}`, author: { __typename: 'User', id: 'u1' } },
      ],
      moderation: () => 'clean',
    },
    User: { __resolveReference: ({ id }: { id: string }) => ({ id }), reviewCount: () => 3 },
  },
};

export const users: StubDefinition = {
  name: 'users',
  sdl: `
    ${link('@key')}
    type Query { me: User }
    type User @key(fields: "id") { id: ID! name: String! }
  `,
  resolvers: {
    Query: { me: () => ({ id: 'u1', name: 'Ada' }) },
    User: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Ada' }) },
  },
};
