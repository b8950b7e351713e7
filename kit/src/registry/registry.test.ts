import { expect, it } from 'vitest';
import { openRegistry, shownUrl } from './index.ts';

it.each([
  ['file:data/a@b.db', 'file:data/a@b.db'],
  ['postgres://host/registry', 'postgres://host/registry'],
  ['postgres://user:secret@host:5432/registry?sslmode=require', 'postgres://host:5432/registry'],
  ['postgresql://user:sec@ret@host/registry?password=secret', 'postgresql://host/registry'],
])('shows %s as %s', (url, shown) => {
  expect(shownUrl(url)).toBe(shown);
});

it('names its own variable when it cannot be opened', async () => {
  await expect(openRegistry('file:/dev/null/registry.db')).rejects.toThrow(
    /^The database file of registry, .+ cannot be opened: .+ Check TESSERA_REGISTRY and/,
  );
  expect(() => openRegistry('mysql://host/registry')).toThrow(
    'TESSERA_REGISTRY of registry must start with "file:" or "postgres://".',
  );
});
