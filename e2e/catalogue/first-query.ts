import { beforeAll, describe, expect, it } from 'vitest';
import type { TestPlatform } from '../harness/platform.ts';

/** Products with all that four subgraphs know about them. */
const catalogue = `query Catalogue($first: Int!) {
  products(first: $first) {
    nodes {
      title
      variants(first: 1) { nodes { sku price { amount currencyCode } availability { inStock quantity } } }
      rating { average count }
      reviews(first: 2) { nodes { rating author { displayName } } }
    }
  }
}`;
const subgraphs = ['accounts', 'catalog', 'inventory', 'reviews'];

/** Registers the scenario. @param running the platform that it shares with others. */
export const theFirstQuery = (running: () => TestPlatform): void => {
  describe('the catalogue of four subgraphs in one query', () => {
    let platform: TestPlatform;
    beforeAll(() => {
      platform = running();
    });

    const read = async () => ({
      statements: await Promise.all(
        subgraphs.map((name) => platform.counter(name, 'tessera_sql_statements_total')),
      ),
      calls: await platform.counter('router', 'tessera_router_subgraph_requests_total'),
    });

    /** What happens between two readings while `work` runs, the readings' own statements included. */
    const countDuring = async <Result>(work: () => Promise<Result>) => {
      const before = await read();
      const result = await work();
      const after = await read();
      const statements = after.statements.map((count, index) => count - (before.statements[index] ?? 0));
      return { result, statements, calls: after.calls - before.calls };
    };

    /** The one of a few runs with the fewest statements: now and then kit looks for messages that are due. */
    const fewest = async <Result>(work: () => Promise<Result>) => {
      const runs = [await countDuring(work), await countDuring(work), await countDuring(work)] as const;
      const total = ({ statements }: (typeof runs)[number]): number =>
        statements.reduce((sum, count) => sum + count, 0);
      return runs.reduce((least, run) => (total(run) < total(least) ? run : least));
    };

    const costOf = async (first: number) => {
      const idle = await fewest(async () => undefined);
      const { result, statements, calls } = await fewest(() => platform.query(catalogue, { first }));
      return {
        answer: result,
        calls,
        statements: Object.fromEntries(
          subgraphs.map((name, index) => [name, (statements[index] ?? 0) - (idle.statements[index] ?? 0)]),
        ),
      };
    };

    it('answers every field', async () => {
      const { status, data, errors } = await platform.query(catalogue, { first: 3 });
      expect(errors).toEqual([]);
      expect(status).toBe(200);
      expect(data.products.nodes).toHaveLength(3);
      for (const product of data.products.nodes) {
        expect(product).toEqual({
          title: expect.any(String),
          variants: {
            nodes: [
              {
                sku: expect.any(String),
                price: { amount: expect.stringMatching(/^\d+\.\d{2}$/), currencyCode: 'USD' },
                availability: { inStock: expect.any(Boolean), quantity: expect.any(Number) },
              },
            ],
          },
          rating: { average: expect.anything(), count: expect.any(Number) },
          reviews: { nodes: expect.any(Array) },
        });
      }
      const reviews = data.products.nodes.flatMap((product: typeof data) => product.reviews.nodes);
      expect(reviews.length).toBeGreaterThan(0);
      for (const review of reviews) {
        expect(review).toEqual({
          rating: expect.any(Number),
          author: { displayName: expect.any(String) },
        });
      }
    });

    it('costs at most one statement an entity type and wave, however many products', async () => {
      await costOf(1);
      const few = await costOf(3);
      const many = await costOf(60);
      expect(many.answer.errors).toEqual([]);
      expect(many.answer.data.products.nodes).toHaveLength(60);
      // catalog: products and variants; inventory: availability; reviews: ratings and reviews; accounts: users.
      expect(many.statements).toEqual({ catalog: 2, inventory: 1, reviews: 2, accounts: 1 });
      expect(few.statements).toEqual(many.statements);
      // One call each, as the plan's waves say.
      expect(many.calls).toBe(4);
      expect(few.calls).toBe(4);
    });
  });
};
