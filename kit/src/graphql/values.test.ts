import fc from 'fast-check';
import { type GraphQLScalarType, parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { TesseraError } from '../errors/index.ts';
import {
  assertId,
  CountryCode,
  DateTime,
  Decimal,
  decimalPlaces,
  deterministicId,
  failed,
  newId,
  ok,
  parseMinor,
  prefixOf,
  toMoney,
  toPayload,
  Url,
} from './index.ts';

describe('ids', () => {
  it('carry their prefix and sort by creation', () => {
    const ids = Array.from({ length: 1_000 }, () => newId('prod'));
    expect(new Set(ids).size).toBe(1_000);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.map(prefixOf)).toEqual(ids.map(() => 'prod'));
  });

  it('are the same for the same seed and differ by prefix and seed', () => {
    const id = deterministicId('prod', 'superstore:1');
    expect(id).toBe('prod_3w1jtw1nj5bsvvgx18jy1mhjky');
    expect(deterministicId('prod', 'superstore:2')).not.toBe(id);
    expect(deterministicId('var', 'superstore:1').slice(4)).not.toBe(id.slice(5));
    expect(assertId(id, 'prod')).toBe(id);
  });

  it.each([
    newId('usr'),
    'prod_',
    'prod_01h455vb4pex5vsknk084sn02',
    'prod_01H455VB4PEX5VSKNK084SN02Q',
    'prod_81h455vb4pex5vsknk084sn02q',
    '',
    '1',
    'prod_01h455vb4pex5vsknk084sn02q\n',
    `prod_${'0'.repeat(100_000)}`,
  ])('of another kind are refused', (id) => {
    expect(() => assertId(id, 'prod')).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: '"id" must be an id that starts with "prod_".',
      }),
    );
  });
});

const literal = (scalar: GraphQLScalarType, text: string) => scalar.parseLiteral(parseValue(text), {});

describe('scalars', () => {
  it.each([
    ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
    ['2024-02-29T23:59:59.123456789+05:30', '2024-02-29T18:29:59.123Z'],
  ])('DateTime reads %s', (text, iso) => {
    expect(DateTime.serialize(DateTime.parseValue(text))).toBe(iso);
    expect(literal(DateTime, `"${text}"`)).toEqual(new Date(iso));
  });

  it.each<[GraphQLScalarType, unknown]>([
    [DateTime, '2026-02-30T12:00:00Z'],
    [DateTime, '2026-01-31'],
    [DateTime, '2026-01-31T12:00:00'],
    [DateTime, '2026-13-01T12:00:00Z'],
    [DateTime, '2026-01-31T24:00:00Z'],
    [DateTime, 1_700_000_000],
    [Decimal, '1e400'],
    [Decimal, '1.'],
    [Decimal, '01'],
    [Decimal, '+1'],
    [Decimal, 'NaN'],
    [Decimal, Number.POSITIVE_INFINITY],
    [Decimal, 1e21],
    [Decimal, true],
    [Decimal, '1'.repeat(100_000)],
    [Url, 'javascript:alert(1)'],
    [Url, 'data:text/html,x'],
    [Url, '//shop.test/a'],
    [Url, 'https://user:secret@shop.test/'],
    [Url, `https://shop.test/${'a'.repeat(2_048)}`],
    [CountryCode, 'de'],
    [CountryCode, 'XX'],
    [CountryCode, 'DEU'],
    [CountryCode, 'constructor'],
  ])('%s refuses %j without repeating it', (scalar, value) => {
    let message = '';
    try {
      scalar.parseValue(value);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain(`${scalar.name} must be`);
    expect(message.length).toBeLessThan(120);
    expect(message).not.toContain('secret');
  });

  it('Decimal keeps every digit of a literal and of a string', () => {
    expect(literal(Decimal, '9007199254740993.000000000000000001')).toBe(
      '9007199254740993.000000000000000001',
    );
    expect(Decimal.parseValue('0.10')).toBe('0.10');
    expect(Decimal.parseValue(12.5)).toBe('12.5');
    expect(Decimal.serialize(10n)).toBe('10');
  });

  it('a literal of another kind is refused', () => {
    expect(() => literal(DateTime, '1700000000')).toThrow('DateTime must be');
    expect(() => literal(Decimal, '[1]')).toThrow('Decimal must be');
    expect(() => literal(CountryCode, 'DE')).toThrow('CountryCode must be');
  });

  it('URL and CountryCode read what they should', () => {
    expect(Url.parseValue('https://shop.test/ä?q=1')).toBe('https://shop.test/%C3%A4?q=1');
    expect(Url.serialize(new URL('http://shop.test'))).toBe('http://shop.test/');
    expect(CountryCode.parseValue('DE')).toBe('DE');
  });

  it('a broken internal value is a fault, not an answer', () => {
    expect(() => DateTime.serialize(new Date(Number.NaN))).toThrow();
    expect(() => Decimal.serialize(Number.NaN)).toThrow();
    expect(() => Url.serialize(null)).toThrow();
  });
});

describe('money', () => {
  it.each([
    [1250n, 'EUR', '12.50'],
    [-5n, 'EUR', '-0.05'],
    [0n, 'EUR', '0.00'],
    [1250n, 'JPY', '1250'],
    [1n, 'KWD', '0.001'],
  ])('%s minor units of %s are %s', (minor, currencyCode, amount) => {
    expect(toMoney(minor, currencyCode)).toEqual({ amount, currencyCode });
  });

  it('survives the way out and back in', () => {
    const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'USD');
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 63n) + 1n, 2n ** 63n - 1n), currency, (minor, code) => {
        const { amount } = toMoney(minor, code);
        expect(parseMinor(amount, code)).toBe(minor);
        expect(Decimal.parseValue(amount)).toBe(amount);
        expect((amount.split('.')[1] ?? '').length).toBe(decimalPlaces(code));
      }),
    );
  });

  it('reads fewer decimal places and trailing zeros', () => {
    expect(parseMinor('12.5', 'EUR')).toBe(1250n);
    expect(parseMinor('12.500000', 'EUR')).toBe(1250n);
    expect(parseMinor('12.00', 'JPY')).toBe(12n);
  });

  it.each([
    ['12.345', 'EUR'],
    ['0.1', 'JPY'],
    ['9223372036854775808', 'JPY'],
    ['1e3', 'EUR'],
    ['', 'EUR'],
    ['12,50', 'EUR'],
    ['12', 'eur'],
    ['12', 'constructor'],
  ])('refuses %s %s', (amount, currency) => {
    expect(() => parseMinor(amount, currency)).toThrow(TesseraError);
  });
});

describe('toPayload', () => {
  it('shows what was done or why nothing was', () => {
    expect(toPayload('product', ok({ id: '1' }))).toEqual({ product: { id: '1' }, userErrors: [] });
    expect(toPayload('product', failed('TOO_LONG', 'The title is too long.', ['input', 'title']))).toEqual({
      product: null,
      userErrors: [{ code: 'TOO_LONG', field: ['input', 'title'], message: 'The title is too long.' }],
    });
  });
});
