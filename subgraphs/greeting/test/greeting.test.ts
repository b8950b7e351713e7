import { startTestSubgraph, type TestSubgraph } from '@tessera/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { greet } from '../src/greet.ts';
import { greeting } from '../src/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startTestSubgraph(greeting);
});
afterAll(() => subgraph.stop());

const hello = (name?: unknown) =>
  subgraph.execute('query Hello($name: String) { hello(name: $name) }', name === undefined ? {} : { name });

describe('hello', () => {
  it.each([
    ['without a name', undefined, 'Hello from the greeting service!'],
    ['with null', null, 'Hello from the greeting service!'],
    ['with a blank name', ' \t\n', 'Hello from the greeting service!'],
    ['with a name', 'Ada', 'Hello, Ada!'],
    ['with a name in spaces', '  Ada Lovelace ', 'Hello, Ada Lovelace!'],
    ['with 100 characters of two units each', '😀'.repeat(100), `Hello, ${'😀'.repeat(100)}!`],
    ['with markup', '<script>alert(1)</script>', 'Hello, <script>alert(1)</script>!'],
    ['with SQL', "'; DROP TABLE name; --", "Hello, '; DROP TABLE name; --!"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what must not be filled in.
    ['with a template', '${process.env} {{7*7}} %s $&', 'Hello, ${process.env} {{7*7}} %s $&!'],
    ['with RTL marks', '\u202eadA', 'Hello, \u202eadA!'],
  ])('%s', async (_case, name, answer) => {
    expect(await hello(name)).toEqual({ status: 200, data: { hello: answer }, errors: [] });
  });

  it('refuses a name of more than 100 characters, and does not repeat it', async () => {
    const { data, errors } = await hello('x'.repeat(101));
    expect(data).toBeNull();
    expect(errors).toEqual([
      {
        message: '"name" must have at most 100 characters.',
        locations: expect.anything(),
        path: ['hello'],
        extensions: { code: 'BAD_USER_INPUT', field: 'name' },
      },
    ]);
  });

  it.each([
    ['a number', 7],
    ['a list', ['Ada']],
    ['an object', { name: 'Ada' }],
    ['a NUL', 'A\0da'],
    ['half a surrogate pair', 'A\ud83d'],
  ])('refuses %s', async (_case, name) => {
    const { status, errors } = await hello(name);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('greet', () => {
  it('says any name as it is, without the space around it', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 50 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, (text) => {
        fc.pre([...text.trim()].length <= 100);
        expect(greet(text)).toBe(`Hello, ${text.trim()}!`);
      }),
    );
  });
});

describe('GET /hello', () => {
  it('answers anyone, byte by byte', async () => {
    const response = await fetch(`${subgraph.url}/hello?name=Ada`);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'application/json; charset=utf-8',
      '{"message":"Hello from the greeting service!"}',
    ]);
  });

  it('takes no other method', async () => {
    const response = await fetch(`${subgraph.url}/hello`, { method: 'POST' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
