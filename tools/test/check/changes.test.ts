import { ChangeType } from '@graphql-inspector/core';
import { possibleTokens } from '@tessera/kit/usage';
import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { diffSchemas } from '../../src/check/diff-schemas.ts';
import { judgeChanges } from '../../src/check/judge-changes.ts';
import { indexSources } from '../../src/check/source-index.ts';
import { createUsage } from '../../src/check/usage/find-uses.ts';
import { type ChangeCase, changeCases } from './change-cases.ts';

const index = indexSources([]);
/** Makes use of nothing that the table changes. */
const otherThan = (kind: string): string =>
  kind === 'SCHEMA_QUERY_TYPE_CHANGED' ? 'mutation { __typename }' : '{ __typename }';

const judge = async ({ kind, before, after }: ChangeCase, operation: string) => {
  const schema = buildSchema(before);
  const tokens = possibleTokens(schema, parse(operation));
  const usage = createUsage([{ operation: { client: 'shop', name: 'Op', file: 'op.graphql' }, tokens }], []);
  const changes = await diffSchemas(schema, buildSchema(after));
  const verdicts = judgeChanges(changes, { usage, index, indexBefore: index });
  return verdicts.filter(({ code }) => code === kind);
};

test.each(changeCases)('$kind is $class, without use', async (changeCase) => {
  const [verdict, ...more] = await judge(changeCase, otherThan(changeCase.kind));
  expect(more).toEqual([]);
  expect(verdict).toMatchObject({
    class: changeCase.class,
    severity: changeCase.class === 'breaking' ? 'warning' : 'note',
  });
  expect(verdict).not.toHaveProperty('usedBy');
});

const used = changeCases.filter(({ use }) => use !== undefined);

test.each(used)('$kind is $class, used by $use', async (changeCase) => {
  const [verdict] = await judge(changeCase, changeCase.use ?? '');
  expect(verdict).toMatchObject({
    severity: changeCase.class === 'breaking' ? 'error' : 'warning',
    usedBy: [{ client: 'shop', operation: 'Op', file: 'op.graphql' }],
  });
});

/** Kinds that graphql-inspector declares and, given two schemas, never reports. */
const neverReported = ['DIRECTIVE_USAGE_FIELD_ADDED', 'DIRECTIVE_USAGE_FIELD_REMOVED'];

test('the table has every kind that graphql-inspector knows', () => {
  const kinds = new Set<string>(changeCases.map(({ kind }) => kind));
  expect(Object.values(ChangeType).filter((kind) => !kinds.has(kind))).toEqual(neverReported);
});

/** What no operation can say that it uses. */
const beyondOperations = [
  // A new optional argument is passed by nobody yet.
  'FIELD_ARGUMENT_ADDED',
  'DIRECTIVE_USAGE_SCALAR_ADDED',
  'DIRECTIVE_USAGE_SCALAR_REMOVED',
  'DIRECTIVE_USAGE_SCHEMA_ADDED',
  'DIRECTIVE_USAGE_SCHEMA_REMOVED',
];

test('every kind that can harm somebody is tried with use and without', () => {
  const harmful = changeCases.filter((changeCase) => changeCase.class !== 'safe');
  const withoutUse = harmful.filter(({ use }) => use === undefined).map(({ kind }) => kind);
  expect(withoutUse).toEqual(beyondOperations);
});

const passes: readonly [string, string, string][] = [
  ['an argument removed that is not passed', 'b(x: Int, ', '{ b }'],
  ['an argument made required that is passed', 'required', 'query ($x: Int!) { b(x: $x) }'],
  ['an enum value removed that is only returned', 'enum', '{ b }'],
  ['an enum value removed where another is sent', 'enum', '{ b(e: A) }'],
];

test.each(passes)('does not count %s', async (_, what, operation) => {
  const found = changeCases.find(
    ({ kind, after }) =>
      (what === 'enum' && kind === 'ENUM_VALUE_REMOVED') ||
      (what === 'required' && kind === 'FIELD_ARGUMENT_TYPE_CHANGED' && after.includes('b(x: Int!')) ||
      (what === 'b(x: Int, ' && kind === 'FIELD_ARGUMENT_REMOVED'),
  );
  if (!found) throw new Error(`No case for ${what}.`);
  expect(await judge(found, operation)).toMatchObject([{ severity: 'warning' }]);
});
