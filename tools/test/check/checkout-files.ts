import { supergraphYaml } from '../support/temporary-project.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;

/** Two subgraphs that compose, with nothing described, and one client's operation. */
export const checkoutFiles: Readonly<Record<string, string>> = {
  'supergraph.yaml': supergraphYaml('products', 'ratings'),
  'check.yaml': 'lint:\n  descriptions: false\n  imports: false\n',
  'subgraphs/products/schema.graphql': `${link}
type Product @key(fields: "id") {
  id: ID!
  title: String!
  weight: Int
}
type Query {
  product(id: ID!): Product
}
`,
  'subgraphs/ratings/schema.graphql': `${link}
type Product @key(fields: "id") {
  id: ID!
  rating: Int
}
`,
  'operations/shop/page.graphql': 'query Page($id: ID!) { product(id: $id) { title rating } }\n',
};
