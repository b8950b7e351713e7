import type { ErrorCodeEntry } from './codes.ts';

/**
 * Renders a registry of error codes as the Markdown page `docs/generated/errors.md`, sorted by code.
 */
export const renderErrorReference = (codes: Readonly<Record<string, ErrorCodeEntry>>): string => {
  const rows = Object.entries(codes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, description }]) => `| \`${code}\` | ${status} | ${description} |`);
  return [
    '# Errors',
    '',
    '<!-- Generated from the error registry. Do not edit. -->',
    '',
    'Every error has the shape `{ "message", "extensions": { "code" } }`. The status is that of a request that fails as',
    'a whole; an error of a single field leaves the rest of the answer in place, with status 200.',
    'Expected failures of mutations are not here: they are `userErrors`, documented with each mutation in the schema.',
    '',
    '| code | status | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
};
