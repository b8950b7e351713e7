import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secret } from '@tessera/kit/config';
import { createViewerSigner, createViewerVerifier } from '@tessera/kit/identity';
import { expect, test } from 'vitest';
import { temporaryProject } from './support/temporary-project.ts';

test('prints a pair with which the router signs and a subgraph verifies', async () => {
  const { out } = await temporaryProject({}).tessera(['keys']);
  const variables = Object.fromEntries(
    [...out.matchAll(/^(\w+)='(.+)'$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  const signer = await createViewerSigner(variables.VIEWER_PRIVATE_KEY ?? '');
  const verifier = createViewerVerifier(variables.VIEWER_PUBLIC_KEYS ?? '', 'catalog');
  const viewer = { userId: 'usr_1', sessionId: null, roles: [], scopes: new Set<string>() };
  const token = await signer.sign(viewer, 'catalog');
  expect((await (await verifier).verify(token)).userId).toBe('usr_1');
  expect(secret().safeParse(variables.ACCOUNTS_ENCRYPTION_KEY).success).toBe(true);
});

test('prints every secret that docker-compose.yml asks tessera keys for', async () => {
  const compose = readFileSync(join(import.meta.dirname, '..', '..', 'docker-compose.yml'), 'utf8');
  const wanted = new Set(
    [...compose.matchAll(/\$\{(\w+):\?run npx tessera keys\}/g)].map(([, name]) => name),
  );
  const { out } = await temporaryProject({}).tessera(['keys']);
  expect(wanted.size).toBeGreaterThan(0);
  for (const name of wanted) expect(out).toMatch(new RegExp(`^${name}='[^']{32,}'$`, 'm'));
});
