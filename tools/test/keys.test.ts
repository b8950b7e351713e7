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
