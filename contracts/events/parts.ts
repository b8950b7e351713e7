import { z } from 'zod';

/** A TypeID. */
export const id = z.string().min(1).max(100);
/** Minor units of a currency, within ±2^53. */
export const minor = z.int();
/** Minor units that are not negative. */
export const amount = z.int().nonnegative();
/** An ISO 4217 code. */
export const currency = z.string().regex(/^[A-Z]{3}$/);
/** An ISO 3166-1 alpha-2 code. */
export const country = z.string().regex(/^[A-Z]{2}$/);
/** At least one of something. */
export const quantity = z.int().positive();
/** A moment in UTC, such as `2026-11-24T09:30:00.000Z`. */
export const moment = z.iso.datetime();
/** A sentence for people. */
export const sentence = z.string().max(1_000);

/** Where goods go and who gets them. */
export const address = z.object({
  name: z.string(),
  company: z.string().nullable(),
  line1: z.string(),
  line2: z.string().nullable(),
  city: z.string(),
  /** State, province or county; in the US its two letters. */
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country,
  phone: z.string().nullable(),
});

/** A quantity of an order's line. */
export const lineQuantity = z.object({ lineId: id, variantId: id, quantity });

/** Stands in place of an address whose owner was erased: a domain that can never be (RFC 2606), so nothing goes there. */
export const erasedEmail = 'nobody@erased.invalid';

/** A subgraph has erased what it held of a user. */
export const erasedPayload = z.object({
  userId: id,
  /** Which asking is answered. */
  round: z.int().positive(),
});

/** What a subgraph holds of a user, or a slice of it. */
export const exportedPayload = z.object({
  exportId: id,
  userId: id,
  /** Counts slices from 0. Put together in order they are one JSON object. */
  part: z.int().nonnegative(),
  parts: z.int().positive(),
  json: z.string().max(200_000),
});
