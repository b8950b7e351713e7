import { type Seeded, seeded } from '@tessera/kit/demo';
import { type GraphQLEnumType, type GraphQLScalarType, isEnumType } from 'graphql';

const words =
  'amber birch cedar dune ember fjord grove harbor iris juniper linen maple oak pine slate willow'.split(' ');
const names = [
  'Ada Lovelace',
  'Grace Hopper',
  'Alan Turing',
  'Mary Jackson',
  'Edsger Dijkstra',
  'Radia Perlman',
];
const countries = ['US', 'DE', 'FR', 'JP', 'BR', 'GB'];
const firstMoment = Date.parse('2026-01-01T00:00:00Z');
const hour = 3_600_000;

const pick = <T>(random: Seeded, list: readonly T[]): T => list[random.between(0, list.length - 1)] as T;
const title = (text: string): string => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const two = (random: Seeded): string => `${pick(random, words)} ${pick(random, words)}`;

/** Text that looks like what the name of its field promises. */
const texts: readonly (readonly [RegExp, (random: Seeded) => string])[] = [
  [/currency(Code)?$/i, () => 'USD'],
  [/country(Code)?$/i, (random) => pick(random, countries)],
  [/e-?mail$/i, (random) => `${two(random).replace(' ', '.')}@example.test`],
  [/phone/i, (random) => `+1555${String(random.between(0, 9_999_999)).padStart(7, '0')}`],
  [/(postal|zip)(Code)?$/i, (random) => String(random.between(10_000, 99_999))],
  [
    /(slug|handle|sku|code|number)$/i,
    (random) => `${two(random).replace(' ', '-')}-${random.between(10, 99)}`,
  ],
  [/(url|uri|link)$/i, (random) => `https://mock.example/${two(random).replace(' ', '/')}`],
  [/locale|language/i, () => 'en'],
  [/cursor/i, (random) => Buffer.from(two(random)).toString('base64url')],
  [/(token|secret|key|hash)$/i, (random) => `mock-${two(random).replace(' ', '-')}`],
  [/(full|first|last|display|author|recipient)Name$/i, (random) => pick(random, names)],
  [
    /(description|body|text|comment|note|reason|message)$/i,
    (random) => `${title(two(random))} and ${two(random)}.`,
  ],
];

const textFor = (field: string, random: Seeded): string =>
  (texts.find(([form]) => form.test(field))?.[1] ?? ((seed) => title(two(seed))))(random);

const scalarValues: Readonly<Record<string, (field: string, random: Seeded) => unknown>> = {
  Int: (field, random) => (/rating|stars|score/i.test(field) ? random.between(1, 5) : random.between(1, 40)),
  Float: (field, random) =>
    /rating|stars|score|average/i.test(field)
      ? Math.round((1 + random.next() * 4) * 10) / 10
      : Math.round(random.next() * 1_000) / 10,
  Boolean: (_, random) => random.chance(0.5),
  String: textFor,
  Decimal: (_, random) => `${random.between(1, 400)}.${String(random.between(0, 99)).padStart(2, '0')}`,
  // What is to come lies after everything that has been.
  DateTime: (field, random) =>
    new Date(
      firstMoment +
        (random.between(0, 4_000) + (/expires|until|removal|estimated|due/i.test(field) ? 40_000 : 0)) * hour,
    ),
  URL: (_, random) => `https://mock.example/${two(random).replace(' ', '/')}`,
  CountryCode: (_, random) => pick(random, countries),
};

/**
 * A value of a scalar or an enum.
 * @param place what it depends on: the same place has the same value.
 */
export const leafValue = (
  type: GraphQLScalarType | GraphQLEnumType,
  field: string,
  place: string,
): unknown => {
  const random = seeded(place);
  if (isEnumType(type)) return pick(random, type.getValues()).value;
  return (scalarValues[type.name] ?? textFor)(field, random);
};
