import { wholeNumber } from '@tessera/kit/config';
import { isUsageUrl } from '@tessera/kit/usage';
import { z } from 'zod';
import { list } from '../list-setting.ts';

/** Settings of the usage log. */
export const usageShape = {
  USAGE_LOG: z
    .string()
    .refine((text) => text === 'off' || isUsageUrl(text), 'it must be file:…, postgres://…, jsonl:… or off')
    .default('off')
    .describe(
      'Where to write down which clients use what of the schema, for `tessera check --usage` and `tessera unused`: file:… (SQLite) or jsonl:… (JSON lines), each of one router alone, or postgres://…, which several may share. `tessera dev` writes jsonl:data/usage.jsonl.',
    ),
  USAGE_SAMPLE_RATE: z
    .string()
    .regex(/^(1(\.0+)?|0?\.\d{1,6})$/, 'it must be a number above 0 and up to 1')
    .transform(Number)
    .refine((rate) => rate > 0, 'it must be a number above 0 and up to 1')
    .default(1)
    .describe('The share of requests that the usage log looks at; counts are scaled up.'),
  USAGE_FLUSH_MS: wholeNumber({ min: 10, max: 3_600_000 })
    .default(60_000)
    .describe('How often what was counted is written to the usage log; a crash loses what came since.'),
  USAGE_CLIENTS: list().describe(
    'Client names (apollographql-client-name) that the usage log tells apart; the rest is "other". Unset: the first 50 of a day.',
  ),
  USAGE_RETENTION_DAYS: wholeNumber({ min: 1, max: 3_650 })
    .default(90)
    .describe('How long the usage log keeps what it has.'),
  USAGE_LOG_BYTES: wholeNumber({ min: 65_536, max: 1_073_741_824 })
    .default(67_108_864)
    .describe('Largest usage log of JSON lines; when it is full, the oldest days go.'),
};
