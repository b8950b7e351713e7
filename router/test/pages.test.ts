import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestRouter, type TestRouter } from './test-router.ts';

let graph: TestRouter;
let operations: string;
beforeAll(async () => {
  operations = await mkdtemp(join(tmpdir(), 'tessera-operations-'));
  await mkdir(join(operations, 'storefront'));
  await writeFile(
    join(operations, 'storefront', 'me.graphql'),
    '# Who am I?\n# </script><script>alert(1)</script>\nquery Me { me { name } }\n',
  );
  graph = await startTestRouter({ env: { OPERATIONS_FOLDER: operations } });
});
afterAll(async () => {
  await graph.stop();
  await rm(operations, { recursive: true });
});

describe('GraphiQL', () => {
  it('is a page that needs nothing from outside', async () => {
    const { status, headers, text } = await graph.send('/graphiql');
    expect(status).toBe(200);
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses).toEqual(['data:,', '/graphiql/assets/main.css', '/graphiql/assets/main.js']);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  }, 60_000);

  it('offers the example operations, whatever is written in them', async () => {
    const { text } = await graph.send('/graphiql');
    const settings = /<script type="application\/json" id="settings">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(settings).examples).toEqual([
      {
        name: 'Me',
        description: 'Who am I? </script><script>alert(1)</script>',
        query: expect.stringContaining('query Me { me { name } }'),
      },
    ]);
    expect(text).not.toContain('<script>alert');
  });

  it.each(['main.js', 'main.css', 'editor.worker.js', 'json.worker.js', 'graphql.worker.js'])(
    'has %s',
    async (name) => {
      const { status, headers, text } = await graph.send(`/graphiql/assets/${name}`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(name.endsWith('.css') ? /^text\/css/ : /^text\/javascript/);
      expect(text.length).toBeGreaterThan(10_000);
    },
  );

  it.each(['nothing.js', '..%2f..%2fpackage.json', '%2e%2e/package.json', 'constructor'])(
    'has no %s',
    async (name) => {
      expect((await graph.send(`/graphiql/assets/${name}`)).status).toBe(404);
    },
  );
});
