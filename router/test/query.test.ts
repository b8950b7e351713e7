import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestRouter, type TestRouter } from './test-router.ts';

let graph: TestRouter;
beforeAll(async () => {
  graph = await startTestRouter();
});
afterAll(() => graph.stop());

describe('a query over several subgraphs', () => {
  it('is answered from all of them', async () => {
    const { status, body } = await graph.query(
      '{ products(first: 2) { title rating reviews { body author { name } } } }',
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        products: [
          { title: 'Lamp', rating: 1.5, reviews: [{ body: 'Review of 0', author: { name: 'Ada' } }] },
          { title: 'Chair', rating: 2.5, reviews: [{ body: 'Review of 1', author: { name: 'Ada' } }] },
        ],
      },
    });
  });
});
