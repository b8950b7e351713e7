import { expect, it } from 'vitest';
import { openStoreOf, publishThrough, registryProject } from './registry-project.ts';

it('lists what happened in its order, whatever the clocks of publishers say', async () => {
  const project = await registryProject();
  const { tessera } = project;
  await tessera(['publish']);
  const store = await openStoreOf(project);
  const early = { now: new Date('2001-02-03T04:05:06Z') };
  await publishThrough(store, project, ['products', 'title: String!', ''], early);
  await publishThrough(store, project, ['products', 'weight: Int', 'weight: Int height: Int'], early);
  const list = async (...args: string[]): Promise<unknown[]> =>
    JSON.parse((await tessera(['history', '--format', 'json', ...args])).out).map(
      (entry: { outcome: string; launch?: number }) => entry.launch ?? entry.outcome,
    );
  expect(await list()).toEqual([2, 'refused', 1]);
  expect(await list('--limit', '1')).toEqual([2]);
});

it('lets nobody write to the terminal of who reads it', async () => {
  const project = await registryProject();
  const store = await openStoreOf(project);
  await project.tessera(['publish']);
  await publishThrough(store, project, ['products', 'weight: Int', 'weight: Int height: Int'], {
    author: 'Ada\u001b[2J\u202e\u009b1m',
  });
  await project.tessera(['rollback', '--reason', 'Wrong\n      9  a launch that never was']);
  const { out } = await project.tessera(['history']);
  expect(out.split('\n')).toHaveLength(4);
  expect(out).toContain('Ada\\u001b[2J\\u202e\\u009b1m');
  for (const reason of ['Old', '\\u001b[8mhidden'])
    await publishThrough(store, project, [
      'products',
      'weight: Int',
      `weight: Int @deprecated(reason: "${reason}")`,
    ]);
  expect((await project.tessera(['diff', '4', 'current'])).out).toContain('\\u001b[8mhidden');
});
