/** Twelve products as a category page shows them. */
export const listOperation = `query List($after: String) {
  products(first: 12, after: $after, sortKey: TITLE) {
    nodes {
      id handle title
      variants { nodes { id sku title price { amount currencyCode } availability { inStock quantity } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** All that a product's page shows. */
export const pageOperation = `query ProductPage($handle: String!) {
  product(handle: $handle) {
    id handle title description vendor
    category { id handle name }
    media { id url alt }
    variants {
      nodes { id sku title options { name value } price { amount currencyCode } availability { inStock quantity } }
    }
    rating { average count }
  }
}`;

/** A search with what it can be narrowed by. */
export const searchOperation = `query Search($query: String!) {
  search(query: $query, first: 12) {
    totalCount
    nodes { id handle title priceRange { min { amount currencyCode } max { amount currencyCode } } }
    facets {
      categories { count category { id name } }
      vendors { count value }
      tags { count value }
      prices { count min { amount } max { amount } }
    }
  }
}`;
