import { expect, it, vi } from 'vitest';
import { startBase } from '../../src/check/compose-base.ts';
import { composeSupergraph } from '../../src/compose/compose-supergraph.ts';

vi.setConfig({ testTimeout: 60_000 });

const source = (sdl: string) => ({ name: 'one', url: 'http://one', file: 'one.graphql', sdl });
const version = (sdl: string) => ({ sources: [source(sdl)] });
const other = version('type Query { other: Int }');
const head = composeSupergraph(other.sources);
/** Long, and quick to compose. */
const long = `type Query { hello: String }\n${'# nothing\n'.repeat(30_000)}`;

it('takes the composition of the new version where the schemas are the same', async () => {
  const composition = await startBase(version('type Query { other: Int }'), other)(head);
  expect(composition).toBe(head);
});

it.each([
  ['here', 'type Query { hello: String }'],
  ['in a thread, where there is much of it', long],
])('composes %s', async (_, sdl) => {
  const expected = composeSupergraph(version(sdl).sources);
  expect(expected.supergraphSdl).toContain('hello');
  expect(await startBase(version(sdl), other)(head)).toEqual(expected);
});

it('hands on why much of it does not compose', async () => {
  const { findings, supergraphSdl } = await startBase(version(`${long}\ntype {`), other)(head);
  expect(supergraphSdl).toBeUndefined();
  expect(findings).toMatchObject([{ code: 'INVALID_GRAPHQL', places: [{ file: 'one.graphql' }] }]);
});
