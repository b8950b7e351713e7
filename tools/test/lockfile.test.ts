import { expect, test } from 'vitest';
import { lockfileProblems } from '../src/checks/lockfile.ts';

const integrity = 'sha512-AAAA';
const lockfile = (packages: Record<string, object>) => JSON.stringify({ lockfileVersion: 3, packages });

test('accepts packages of the registry and links into the workspace', () => {
  const text = lockfile({
    '': { version: '1.0.0' },
    kit: { version: '1.0.0' },
    'node_modules/@tessera/kit': { resolved: 'kit', link: true },
    'node_modules/graphql': { version: '16.0.0', integrity },
    'node_modules/zod': {
      version: '4.0.0',
      resolved: 'https://registry.npmjs.org/zod/-/zod-4.0.0.tgz',
      integrity,
    },
  });
  expect(lockfileProblems(text)).toEqual([]);
});

test.each([
  [
    'from git',
    { resolved: 'git+ssh://git@github.com/a/b.git#1', integrity },
    'node_modules/b does not come from the npm registry.',
  ],
  [
    'over http',
    { resolved: 'http://registry.npmjs.org/b.tgz', integrity },
    'node_modules/b does not come from the npm registry.',
  ],
  [
    'from another host',
    { resolved: 'https://example.test/b.tgz', integrity },
    'node_modules/b does not come from the npm registry.',
  ],
  ['without integrity', { version: '1.0.0' }, 'node_modules/b has no integrity.'],
  ['with a SHA-1', { integrity: 'sha1-AAAA' }, 'node_modules/b has a weak integrity hash.'],
])('refuses a package %s', (_, entry, problem) => {
  expect(lockfileProblems(lockfile({ 'node_modules/b': entry }))).toEqual([problem]);
});

test('refuses two copies of a package that must be one', () => {
  const text = lockfile({
    'node_modules/graphql': { integrity },
    'node_modules/b/node_modules/graphql': { integrity },
  });
  expect(lockfileProblems(text)).toEqual([
    'There are 2 copies of graphql: node_modules/graphql, node_modules/b/node_modules/graphql.',
  ]);
});
