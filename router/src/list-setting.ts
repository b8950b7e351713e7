import { z } from 'zod';

/** A setting that is a list of words, separated by commas; empty when missing. */
export const list = () =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    );
