import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { countryCodes } from './country-codes.ts';

/*
 * Written on GraphQLScalarType rather than taken from graphql-scalars: that package has one entry point, which loads all
 * of its sixty scalars (50 to 180 ms and 5 to 20 MB a process), and has no exact decimal.
 * No message repeats the value: it may be a secret in the wrong place.
 */

interface TextScalar<Internal> {
  readonly name: string;
  readonly specifiedByURL?: string;
  /** What a value looks like, for the message: "must be …". */
  readonly expected: string;
  /** The internal value, or null when the text is not one. */
  readonly parse: (text: string) => Internal | null;
  /** The text of an internal value, or null when it is not one. */
  readonly serialize: (value: unknown) => string | null;
  /** Reads numbers too. */
  readonly numbers?: boolean;
}

const textScalar = <Internal>(scalar: TextScalar<Internal>): GraphQLScalarType<Internal, string> => {
  const refuse = (node?: ValueNode): never => {
    const options = node ? { nodes: node } : {};
    throw new GraphQLError(`${scalar.name} must be ${scalar.expected}.`, options);
  };
  const parse = (text: string, node?: ValueNode): Internal => scalar.parse(text) ?? refuse(node);
  return new GraphQLScalarType<Internal, string>({
    name: scalar.name,
    ...(scalar.specifiedByURL ? { specifiedByURL: scalar.specifiedByURL } : {}),
    serialize: (value) => scalar.serialize(value) ?? refuse(),
    parseValue: (value) => {
      if (typeof value === 'string') return parse(value);
      if (scalar.numbers && typeof value === 'number') return parse(String(value));
      return refuse();
    },
    parseLiteral: (node) => {
      const isNumber = node.kind === Kind.INT || node.kind === Kind.FLOAT;
      if (node.kind === Kind.STRING || (scalar.numbers && isNumber)) return parse(node.value, node);
      return refuse(node);
    },
  });
};

const moment =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const parseMoment = (text: string): Date | null => {
  const day = moment.exec(text)?.[1];
  // Date takes 30 February for 1 March.
  if (!day || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) return null;
  return new Date(text);
};

/** A moment; `Date` inside. Milliseconds are kept, what is finer is cut. */
export const DateTime = textScalar<Date>({
  name: 'DateTime',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  expected: 'a date and time with an offset such as 2026-01-31T12:00:00Z',
  parse: parseMoment,
  serialize: (value) =>
    value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null,
});

const decimal = /^-?(?:0|[1-9]\d{0,27})(?:\.\d{1,18})?$/;

/** An exact decimal number; a string inside and outside, as JSON numbers are binary floats. */
export const Decimal = textScalar<string>({
  name: 'Decimal',
  expected: 'a decimal number of at most 28 digits and 18 decimal places, such as "12.50"',
  parse: (text) => (decimal.test(text) ? text : null),
  serialize: (value) => {
    const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
    return typeof text === 'string' && decimal.test(text) ? text : null;
  },
  numbers: true,
});

const maxUrlLength = 2_048;

const parseUrl = (text: string): string | null => {
  if (text.length > maxUrlLength || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password ? href : null;
};

/** An absolute http(s) address without credentials; a string inside, as the browser would write it. */
export const Url = textScalar<string>({
  name: 'URL',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  expected: 'an absolute http or https address without a user name',
  parse: parseUrl,
  serialize: (value) => parseUrl(value instanceof URL ? value.href : String(value)),
});

/** An assigned ISO 3166-1 alpha-2 code in capitals; a string inside. */
export const CountryCode = textScalar<string>({
  name: 'CountryCode',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  expected: 'a two-letter ISO 3166-1 country code in capitals, such as "DE"',
  parse: (text) => (countryCodes.has(text) ? text : null),
  serialize: (value) => (typeof value === 'string' && countryCodes.has(value) ? value : null),
});

/** The scalars that kit knows, by the name a schema declares them under. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime,
  Decimal,
  URL: Url,
  CountryCode,
};
