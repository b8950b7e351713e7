import { z } from 'zod';

/** A TCP port; 0 lets the system choose one. */
export const port = () =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'it must be a port number from 0 to 65535')
    .transform(Number)
    .refine((value) => value <= 65_535, 'it must be a port number from 0 to 65535');

/** `true` or `false`, also written `1` and `0`; false when missing. */
export const flag = () =>
  z
    .enum(['true', 'false', '1', '0'], 'it must be true or false')
    .default('false')
    .transform((value) => value === 'true' || value === '1');

/** An absolute http(s) address, without a trailing slash. */
export const url = () =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
      'it must be an absolute http or https address',
    )
    .transform((value) => value.replace(/\/+$/, ''));

/** A count of something, a duration or a size. */
export const wholeNumber = (bounds: { readonly min: number; readonly max: number }) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `it must be a whole number from ${bounds.min} to ${bounds.max}`)
    .transform(Number)
    .refine(
      (value) => value >= bounds.min && value <= bounds.max,
      `it must be a whole number from ${bounds.min} to ${bounds.max}`,
    );

const placeholder = /^(change|replace|default|example|secret|password|todo|your|insert)/i;

/** A secret that was really generated: long enough, not one letter repeated, not a placeholder. */
export const secret = (bounds: { readonly minLength?: number } = {}) => {
  const { minLength = 32 } = bounds;
  return z
    .string()
    .refine((value) => value.length >= minLength, `it must have at least ${minLength} characters`)
    .refine((value) => new Set(value).size >= 8, 'it repeats a few characters; generate it')
    .refine((value) => !placeholder.test(value), 'it is a placeholder; generate it');
};
