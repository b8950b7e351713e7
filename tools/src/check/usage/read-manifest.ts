import { z } from 'zod';
import { CommandError, exitCodes } from '../../cli/command-error.ts';

/** What `generate-persisted-query-manifest` of Apollo Client writes. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ body: z.string() })),
});

/** What `relay-compiler` writes with `persistConfig.file`: id → text. */
const relayQueries = z.record(z.string(), z.string());

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The texts of the operations in a persisted-query file.
 * @throws CommandError when it is in neither format.
 */
export const readManifest = (text: string, file: string): string[] => {
  const json = parseJson(text);
  const apollo = apolloManifest.safeParse(json);
  if (apollo.success) return apollo.data.operations.map(({ body }) => body);
  const relay = relayQueries.safeParse(json);
  if (relay.success) return Object.values(relay.data);
  throw new CommandError(
    `${file} is neither an Apollo persisted-query manifest nor Relay's persisted queries.`,
    exitCodes.usage,
  );
};
