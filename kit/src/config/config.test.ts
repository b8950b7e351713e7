import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { baseShape, ConfigError, flag, port, readConfig, secret, url, wholeNumber } from './index.ts';

const problemsOf = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  const shape = z.object({
    CATALOG_PORT: port(),
    API_KEY: secret().describe('generate one with `openssl rand -base64 32`'),
    DEMO_DATA: flag(),
  });
  const good = { CATALOG_PORT: '4103', API_KEY: 'dGhpcyBpcyBhIGdlbmVyYXRlZCBrZXkgMTIz' };

  it('reads typed values and defaults', () => {
    expect(readConfig(shape, good)).toEqual({ ...good, CATALOG_PORT: 4103, DEMO_DATA: false });
  });

  it('names every missing variable, with what to do about it', () => {
    expect(problemsOf(() => readConfig(shape, {}))).toEqual([
      'CATALOG_PORT is missing: this process needs it.',
      'API_KEY is missing: generate one with `openssl rand -base64 32`.',
    ]);
  });

  it('takes an empty variable for a missing one', () => {
    expect(problemsOf(() => readConfig(shape, { ...good, CATALOG_PORT: '' }))).toEqual([
      'CATALOG_PORT is missing: this process needs it.',
    ]);
  });

  it('never repeats a value', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const value = `§${text}`;
        const problems = problemsOf(() =>
          readConfig(shape, { CATALOG_PORT: value, API_KEY: value, DEMO_DATA: value }),
        );
        expect(new Set(problems.map((problem) => problem.split(' ')[0]))).toEqual(
          new Set(['CATALOG_PORT', 'API_KEY', 'DEMO_DATA']),
        );
        expect(problems.join()).not.toContain('§');
      }),
    );
  });

  it('refuses an unknown variable with the prefix of the process', () => {
    const own = { prefix: 'CATALOG_', known: ['CATALOG_URL'] };
    const env = { ...good, CATALOG_URL: 'http://x', CATALOG_PROT: '1' };
    expect(problemsOf(() => readConfig(shape, env, own))).toEqual([
      'CATALOG_PROT is not a variable of this process; those with its prefix are CATALOG_PORT, CATALOG_URL.',
    ]);
  });

  it('refuses a mistyped NODE_ENV', () => {
    expect(problemsOf(() => readConfig(z.object(baseShape), { NODE_ENV: 'prod' }))).toEqual([
      'NODE_ENV is malformed: it must be development, production or test.',
    ]);
  });
});

describe('the pieces', () => {
  it.each([
    ['port', port(), '65535', 65_535],
    ['port', port(), '0', 0],
    ['flag', flag(), '1', true],
    ['flag', flag(), 'false', false],
    ['url', url(), 'https://shop.test/', 'https://shop.test'],
    ['wholeNumber', wholeNumber({ min: 1, max: 10 }), '10', 10],
  ])('%s takes %s', (_name, piece, text, value) => {
    expect(piece.parse(text)).toBe(value);
  });

  it.each([
    ['port', port(), '65536'],
    ['port', port(), '-1'],
    ['port', port(), 'tcp://10.0.0.1:80'],
    ['flag', flag(), 'yes'],
    ['url', url(), 'javascript:alert(1)'],
    ['url', url(), '/graphql'],
    ['wholeNumber', wholeNumber({ min: 1, max: 10 }), '11'],
    ['wholeNumber', wholeNumber({ min: 1, max: 10 }), '1e3'],
    ['secret', secret(), 'abc'],
    ['secret', secret(), 'a'.repeat(64)],
    ['secret', secret(), 'changeme-changeme-changeme-changeme'],
  ])('%s refuses %s', (_name, piece, text) => {
    expect(piece.safeParse(text).success).toBe(false);
  });
});
