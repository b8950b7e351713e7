import type { AccountsError } from './outcome.ts';
import { checkLine, checkPhone, cleanLine, cleanPhone } from './text.ts';

/** Addresses one user can have. */
export const maxAddresses = 50;

/** What an address says. */
export interface AddressFields {
  readonly name: string;
  readonly company: string | null;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2, checked by the scalar. */
  readonly countryCode: string;
  readonly phone: string | null;
}

type OptionalFields = 'company' | 'line2' | 'region' | 'postalCode' | 'phone';

/** An address as a client sends it. */
export type AddressInput = Omit<AddressFields, OptionalFields> & {
  readonly [Field in OptionalFields]?: string | null;
};

const orNull = (text: string | null | undefined): string | null => (text ? cleanLine(text) || null : null);

/** The form in which an address is stored. */
export const cleanAddress = (input: AddressInput): AddressFields => ({
  name: cleanLine(input.name),
  company: orNull(input.company),
  line1: cleanLine(input.line1),
  line2: orNull(input.line2),
  city: cleanLine(input.city),
  region: orNull(input.region),
  postalCode: orNull(input.postalCode)?.toUpperCase() ?? null,
  countryCode: input.countryCode,
  phone: input.phone ? cleanPhone(input.phone) || null : null,
});

/** All reasons to refuse a (cleaned) address. */
export const checkAddress = (address: AddressFields): (AccountsError | null)[] => [
  checkLine(address.name, 'name', { min: 1, max: 100 }),
  checkLine(address.company, 'company', { min: 0, max: 100 }),
  checkLine(address.line1, 'line1', { min: 1, max: 200 }),
  checkLine(address.line2, 'line2', { min: 0, max: 200 }),
  checkLine(address.city, 'city', { min: 1, max: 100 }),
  checkLine(address.region, 'region', { min: 0, max: 100 }),
  checkLine(address.postalCode, 'postalCode', { min: 0, max: 20 }),
  checkPhone(address.phone, 'phone'),
];
