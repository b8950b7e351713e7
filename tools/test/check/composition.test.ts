import { expect, test } from 'vitest';
import { compositionVerdicts } from '../../src/check/composition-verdicts.ts';
import { indexSources } from '../../src/check/source-index.ts';
import { composeSupergraph, type SubgraphSource } from '../../src/compose/compose-supergraph.ts';
import { compositionCases, linked } from './composition-cases.ts';

const source = (name: string, sdl: string): SubgraphSource => ({
  name,
  url: `http://${name}.test/graphql`,
  file: `subgraphs/${name}/schema.graphql`,
  sdl: linked(sdl),
});

const verdictsOf = (a: string, b: string | undefined) => {
  const sources = [source('a', a), ...(b === undefined ? [] : [source('b', b)])];
  return compositionVerdicts(composeSupergraph(sources), sources, indexSources(sources));
};

test.each(compositionCases)('$code is shown in the file and at the line of subgraph $in', (composition) => {
  const { code, a, b, line } = composition;
  const verdict = verdictsOf(a, b).find((candidate) => candidate.code === code);
  const lines = linked((composition.in === 'a' ? a : b) ?? '').split('\n');
  const shown = verdict?.places
    .filter(({ file }) => file === `subgraphs/${composition.in}/schema.graphql`)
    .map((place) => lines[place.line - 1]);
  expect(shown?.some((text) => text?.includes(line))).toBe(true);
  expect(verdict?.severity).toBe('error');
});

test('the table has more than 60 distinct codes', () => {
  expect(new Set(compositionCases.map(({ code }) => code)).size).toBe(compositionCases.length);
  expect(compositionCases.length).toBeGreaterThan(60);
});

const suggested: readonly [string, string][] = [
  ['INVALID_FIELD_SHARING', 'Add @shareable to T.w'],
  ['KEY_INVALID_FIELDS', 'Declare the key field in this type'],
  ['EXTERNAL_UNUSED', 'Remove T.w, or name it in @requires'],
  ['FIELD_TYPE_MISMATCH', 'Give T.w the same type in every subgraph'],
  ['REFERENCED_INACCESSIBLE', 'Mark Query.t @inaccessible too, or remove @inaccessible from T.'],
  ['REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH', 'Declare Query.a(x:) in every subgraph'],
  ['SATISFIABILITY_ERROR', 'Give T the same @key(fields: "id")'],
];

test.each(suggested)('suggests what mends %s', (code, suggestion) => {
  const found = compositionCases.find((candidate) => candidate.code === code);
  const verdict = verdictsOf(found?.a ?? '', found?.b).find((candidate) => candidate.code === code);
  expect(verdict?.suggestion).toContain(suggestion);
});

test('shows the path that cannot be satisfied', () => {
  const found = compositionCases.find(({ code }) => code === 'SATISFIABILITY_ERROR');
  const [verdict] = verdictsOf(found?.a ?? '', found?.b);
  expect(verdict?.message).toContain('cannot be satisfied by the subgraphs');
  expect(verdict?.message).toContain('cannot find field "T.y"');
});
