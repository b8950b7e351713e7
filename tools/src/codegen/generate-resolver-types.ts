import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { GraphQLError, parse, Source } from 'graphql';
import { CommandError } from '../cli/command-error.ts';
import type { CodegenConfig } from './read-codegen-config.ts';

const header = `/* Generated from schema.graphql by \`tessera codegen\`; do not edit. */\n`;

/** The scalars that kit resolves, as resolvers see them. */
const scalars = { DateTime: 'Date', Decimal: 'string', URL: 'string', CountryCode: 'string', ID: 'string' };

const options = (config: CodegenConfig): Record<string, unknown> => ({
  federation: true,
  // graphql-codegen adds Federation 1's directives otherwise; @link brings its own.
  disableFederationDirectiveAndScalarInjection: true,
  contextType: '../context.ts#Context',
  mappers: config.mappers,
  scalars: { ...scalars, ...config.scalars },
  strictScalars: true,
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  namingConvention: 'keep',
  immutableTypes: true,
  // What a loader did not find is undefined, and GraphQL answers null for it.
  maybeValue: 'T | null | undefined',
  // Under exactOptionalPropertyTypes arguments stay assignable to `{ first?: number | null }`.
  inputMaybeValue: 'T | null',
  // graphql-js fills in default values before a resolver sees its arguments.
  avoidOptionals: { field: false, inputValue: false, object: false, defaultValue: true },
  // Tests call resolvers as the functions they are.
  makeResolverTypeCallable: true,
  emitLegacyCommonJSImports: false,
  importExtension: '',
});

/**
 * The types that resolvers of one subgraph are written against.
 * @param sdl the subgraph's schema, Federation directives included.
 * @param file where `sdl` comes from, for messages.
 */
export const generateResolverTypes = async (
  sdl: string,
  file: string,
  config: CodegenConfig,
): Promise<string> => {
  try {
    const body = await codegen({
      filename: 'resolvers.ts',
      documents: [],
      schema: parse(new Source(sdl, file)),
      plugins: [{ typescript: {} }, { resolvers: {} }],
      pluginMap: { typescript, resolvers },
      config: options(config),
    });
    return `${header}${body}`;
  } catch (cause) {
    const at = cause instanceof GraphQLError ? `:${cause.locations?.[0]?.line ?? 1}` : '';
    throw new CommandError(`${file}${at}: ${(cause as Error).message}`, undefined, { cause });
  }
};
