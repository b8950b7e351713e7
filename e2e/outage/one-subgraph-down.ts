import { beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import type { TestPlatform } from '../harness/platform.ts';

const page = `{
  products(first: 2) { nodes { title rating { count } variants(first: 1) { nodes { availability { quantity } } } } }
}`;

/** Registers the scenario. @param running the platform that it shares with others. */
export const oneSubgraphDown = (running: () => TestPlatform): void => {
  describe('a subgraph that is killed', () => {
    let platform: TestPlatform;
    beforeAll(() => {
      platform = running();
    });

    const kill = (name: string) => {
      const pid = platform.pid(name);
      if (pid === undefined) throw new Error(`${name} is not running.`);
      process.kill(pid, 'SIGKILL');
    };

    it('takes its own fields out of the page and nothing else, and comes back', async () => {
      kill('reviews');
      const partial = await waitFor(async () => {
        const answer = await platform.query(page);
        return answer.errors.length > 0 && answer;
      });
      expect(partial.status).toBe(200);
      const [first] = partial.data.products.nodes;
      expect(first.title).toEqual(expect.any(String));
      expect(first.variants.nodes[0].availability.quantity).toEqual(expect.any(Number));
      expect(first.rating).toBeNull();
      for (const error of partial.errors) {
        expect(error.extensions.subgraph).toBe('reviews');
        expect(error.extensions.code).toMatch(/^SUBREQUEST_/);
      }
      // No address of anything inside (ATTACKS G21).
      expect(partial.text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|:\d{4,5}\b/);

      const whole = await waitFor(
        async () => {
          const answer = await platform.query(page);
          return answer.errors.length === 0 && answer;
        },
        { timeoutMs: 30_000 },
      );
      expect(whole.data.products.nodes[0].rating.count).toEqual(expect.any(Number));
      expect(platform.lines.some((line) => line.startsWith('reviews crashed'))).toBe(true);
    });

    it('may be the one that everything hangs on: a masked error, no crash, and it comes back', async () => {
      kill('catalog');
      const refused = await waitFor(async () => {
        const answer = await platform.query(page);
        return answer.errors.length > 0 && answer;
      });
      expect(refused.data).toEqual({ products: null });
      expect(refused.errors[0]?.extensions.subgraph).toBe('catalog');
      expect((await platform.query('{ hello }')).data.hello).toMatch(/^Hello/);
      await waitFor(async () => (await platform.query(page)).errors.length === 0, { timeoutMs: 30_000 });
    });
  });
};
