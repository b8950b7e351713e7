import { expect, it } from 'vitest';
import { registryProject } from './registry-project.ts';

it('compares the working tree with the newest launch', async () => {
  const { tessera, registry, read, write } = await registryProject();
  const against = ['check', '--against', registry];
  expect((await tessera(against)).code).toBe(1);
  await tessera(['publish']);
  expect(await tessera(against)).toMatchObject({
    code: 0,
    out: [
      'The change is safe. 0 errors, 0 warnings, 0 notes; the working tree against current@1.',
      'Not compared with a registry: events, and operations that were removed; give --base for them.',
    ].join('\n'),
  });
  const products = 'subgraphs/products/schema.graphql';
  write(products, read(products).replace('  title: String!\n', ''));
  const { code, out } = await tessera(against);
  expect(code).toBe(1);
  expect(out).toContain("error FIELD_REMOVED Field 'title' was removed");
  expect(await tessera([...against, '--variant', 'staging'])).toMatchObject({
    code: 64,
    notes: 'tessera: Nothing was published to staging.',
  });
});
