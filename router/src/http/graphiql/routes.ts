import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { notFound } from '@tessera/kit/errors';
import type { FastifyInstance } from 'fastify';
import { graphiqlAssets } from './bundle.ts';
import { readExamples } from './examples.ts';

/** Monaco sets styles on elements and starts its workers from this origin; everything else stays shut. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Adds `/graphiql`: a GraphQL editor that needs nothing from outside. */
export const addGraphiql = (
  app: FastifyInstance,
  { operationsFolder }: { readonly operationsFolder: string | undefined },
): void => {
  app.get('/graphiql', async (_request, reply) => {
    const [examples] = await Promise.all([readExamples(operationsFolder), graphiqlAssets()]);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy)
      .send(page({ examples }));
  });
  app.get<{ Params: { name: string } }>('/graphiql/assets/:name', async ({ params }, reply) => {
    const path = (await graphiqlAssets()).pathOf(params.name);
    if (path === undefined) throw notFound();
    return reply
      .type(types[extname(path)] ?? 'application/octet-stream')
      .header('cache-control', 'public, max-age=300')
      .send(await readFile(path));
  });
};

const page = (settings: unknown): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tessera GraphiQL</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/assets/main.css">
    <style>html, body, #graphiql { height: 100%; margin: 0 }</style>
  </head>
  <body>
    <div id="graphiql">Loading…</div>
    <script type="application/json" id="settings">${inScript(settings)}</script>
    <script src="/graphiql/assets/main.js"></script>
  </body>
</html>
`;

/** JSON that cannot end the script element it is in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
