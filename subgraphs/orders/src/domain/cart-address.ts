import type { address } from '@tessera/contracts/events/parts';
import type { CartProblem } from './cart-outcome.ts';
import { cartProblem } from './cart-outcome.ts';
import { checkLine, cleanLine } from './cart-text.ts';

/** Where goods or a bill go, as subgraphs tell each other. */
export type PostalAddress = (typeof address)['_output'];

type Optional = 'company' | 'line2' | 'region' | 'postalCode' | 'phone';

/** An address as a client sends it; `countryCode` is checked by its scalar. */
export type PostalAddressInput = { readonly [Field in 'name' | 'line1' | 'city' | 'countryCode']: string } & {
  readonly [Field in Optional]?: string | null | undefined;
};

const orNull = (text: string | null | undefined): string | null => (text ? cleanLine(text) || null : null);

/** The two letters of a state or province: tax is looked up by them. */
const regionCode = /^[A-Z]{2,3}$/;
const withRegionCodes = new Set(['US', 'CA']);

/** An address as it is kept. */
export const cleanAddress = (input: PostalAddressInput): PostalAddress => {
  const region = orNull(input.region);
  return {
    name: cleanLine(input.name),
    company: orNull(input.company),
    line1: cleanLine(input.line1),
    line2: orNull(input.line2),
    city: cleanLine(input.city),
    region: withRegionCodes.has(input.countryCode) ? (region?.toUpperCase() ?? null) : region,
    postalCode: orNull(input.postalCode)?.toUpperCase() ?? null,
    country: input.countryCode,
    phone: input.phone ? input.phone.replace(/[\s().-]/g, '') || null : null,
  };
};

/** All reasons to refuse a cleaned address. @param field where it is in the input. */
export const checkAddress = (address: PostalAddress, field: string): CartProblem[] => [
  ...checkLine(address.name, { min: 1, max: 100 }, field, 'name'),
  ...checkLine(address.company, { min: 0, max: 100 }, field, 'company'),
  ...checkLine(address.line1, { min: 1, max: 200 }, field, 'line1'),
  ...checkLine(address.line2, { min: 0, max: 200 }, field, 'line2'),
  ...checkLine(address.city, { min: 1, max: 100 }, field, 'city'),
  ...checkLine(address.region, { min: 0, max: 100 }, field, 'region'),
  ...checkLine(address.postalCode, { min: 0, max: 20 }, field, 'postalCode'),
  ...(withRegionCodes.has(address.country) && !regionCode.test(address.region ?? '')
    ? [
        cartProblem(
          'INVALID',
          'In this country "region" is the two letters of the state or province.',
          field,
          'region',
        ),
      ]
    : []),
  ...(address.phone === null || /^\+?\d{4,20}$/.test(address.phone)
    ? []
    : [cartProblem('INVALID', 'A phone number is 4 to 20 digits, such as +49 30 901820.', field, 'phone')]),
];
