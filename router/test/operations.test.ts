import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../src/http/graphiql/examples.ts';
import { createLimits } from '../src/policy/limits.ts';

const folder = fileURLToPath(new URL('../../operations', import.meta.url));
const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
const examples = await readExamples(folder);
const checkDocument = createLimits({
  tokens: 10_000,
  depth: 25,
  fields: 5_000,
  aliases: 100,
  rootFields: 30,
  directives: 100,
});

describe('the example operations', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  it.each(examples)('$name fits the schema, says what it is for and stays within the limits', (example) => {
    expect(validate(schema, parse(example.query)).map(({ message }) => message)).toEqual([]);
    expect(example.description).not.toBe('');
    expect(checkDocument(example.query)).toBeUndefined();
  });
});
