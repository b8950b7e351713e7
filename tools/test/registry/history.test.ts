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
