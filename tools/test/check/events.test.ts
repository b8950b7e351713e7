import { expect, test } from 'vitest';
import { z } from 'zod';
import { comparePayloads } from '../../src/check/events/compare-payloads.ts';
import type { JsonSchema } from '../../src/check/events/json-schema.ts';
import { checkout, edit } from './git-checkout.ts';

const schemaOf = (payload: z.ZodType): JsonSchema => z.toJSONSchema(payload, { io: 'input' }) as JsonSchema;

const base = z.object({ id: z.string() });
const field = (payload: z.ZodType) => base.extend({ x: payload });

const cases: readonly [string, z.ZodType, z.ZodType, string][] = [
  ['a field removed', field(z.int()), base, 'breaking EVENT_FIELD_REMOVED x'],
  ['an optional field removed', field(z.int().optional()), base, 'breaking EVENT_FIELD_REMOVED x'],
  ['a required field added', base, field(z.int()), 'breaking EVENT_FIELD_REQUIRED x'],
  ['an optional field added', base, field(z.int().optional()), 'safe EVENT_FIELD_ADDED x'],
  ['a field with a default added', base, field(z.int().default(1)), 'safe EVENT_FIELD_ADDED x'],
  ['a field made required', field(z.int().optional()), field(z.int()), 'breaking EVENT_FIELD_REQUIRED x'],
  ['a field made optional', field(z.int()), field(z.int().optional()), 'breaking EVENT_FIELD_OPTIONAL x'],
  ['null no longer taken', field(z.int().nullable()), field(z.int()), 'breaking EVENT_FIELD_NARROWED x'],
  ['null taken', field(z.int()), field(z.int().nullable()), 'dangerous EVENT_FIELD_WIDENED x'],
  ['another type', field(z.int()), field(z.string()), 'breaking EVENT_FIELD_NARROWED x'],
  [
    'an enum value removed',
    field(z.enum(['a', 'b'])),
    field(z.enum(['a'])),
    'breaking EVENT_FIELD_NARROWED x',
  ],
  ['an enum value added', field(z.enum(['a'])), field(z.enum(['a', 'b'])), 'dangerous EVENT_FIELD_WIDENED x'],
  [
    'a string that becomes an enum',
    field(z.string()),
    field(z.enum(['a'])),
    'breaking EVENT_FIELD_NARROWED x',
  ],
  [
    'a shorter maximum',
    field(z.string().max(9)),
    field(z.string().max(8)),
    'breaking EVENT_FIELD_NARROWED x',
  ],
  ['a longer maximum', field(z.string().max(8)), field(z.string().max(9)), 'dangerous EVENT_FIELD_WIDENED x'],
  ['a pattern', field(z.string()), field(z.string().regex(/a/)), 'breaking EVENT_FIELD_NARROWED x'],
  ['a higher minimum', field(z.int().min(0)), field(z.int().min(1)), 'breaking EVENT_FIELD_NARROWED x'],
  [
    'a field removed from items',
    field(z.array(z.object({ y: z.int(), z: z.int() }))),
    field(z.array(z.object({ z: z.int() }))),
    'breaking EVENT_FIELD_REMOVED x[].y',
  ],
  [
    'a field removed from one form of a union',
    field(z.union([z.object({ t: z.literal('a'), y: z.int() }), z.object({ t: z.literal('b') })])),
    field(z.union([z.object({ t: z.literal('a') }), z.object({ t: z.literal('b') })])),
    'breaking EVENT_FIELD_REMOVED x.y',
  ],
  [
    'a record of another type',
    field(z.record(z.string(), z.int())),
    field(z.record(z.string(), z.string())),
    'breaking EVENT_FIELD_NARROWED x{}',
  ],
];

test.each(cases)('judges %s', (_, before, after, expected) => {
  const changes = comparePayloads(schemaOf(before), schemaOf(after));
  expect(changes.map((change) => `${change.class} ${change.kind} ${change.path}`)).toEqual([expected]);
});

test('finds nothing in payloads that say the same in another order', () => {
  const [one, other] = [z.object({ a: z.int(), b: z.int() }), z.object({ b: z.int(), a: z.int() })];
  expect(comparePayloads(schemaOf(one), schemaOf(other))).toEqual([]);
});

const contracts = {
  'contracts/events/shop.ts': `import { z } from 'zod';
export const opened = { name: 'shop.door.opened.v1', owner: 'shop', payload: z.object({ id: z.string(), by: z.string() }) };
export const closed = { name: 'shop.door.closed.v1', owner: 'shop', payload: z.object({ id: z.string(), by: z.string() }) };
`,
  'contracts/listeners.ts': `import { opened } from './events/shop.ts';
export const listeners = { ratings: [opened] };
`,
};

test('fails when a field of an event that is heard goes, and names who hears it', async () => {
  const project = checkout(contracts);
  edit(project, 'contracts/events/shop.ts', ', by: z.string()', '');
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(1);
  expect(out).toContain('error EVENT_FIELD_REMOVED by of shop.door.opened.v1 was removed.');
  expect(out).toContain('  contracts/events/shop.ts:2:1\n  used by\n    ratings');
});

test('warns when the event is heard by nobody', async () => {
  const project = checkout(contracts);
  const file = 'contracts/events/shop.ts';
  project.write(file, project.read(file).replace(/export const closed.*\n/, ''));
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(0);
  expect(out).toContain('warning EVENT_REMOVED The event shop.door.closed.v1 was removed.');
  expect(out).toContain('No subgraph hears it.');
});

test('says in a sentence which contract cannot be loaded', async () => {
  const project = checkout(contracts);
  project.write('contracts/events/shop.ts', "throw new Error('no door')\n");
  const { code, notes } = await project.tessera(['check']);
  expect(code).toBe(64);
  expect(notes).toMatch(/^tessera: contracts\/\S+ cannot be loaded: no door$/);
});
