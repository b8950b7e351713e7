import { expect, test } from 'vitest';
import { z } from 'zod';
import { documentConfiguration } from '../src/codegen/document-configuration.ts';

test('says of each variable what it means and what holds when it is not set', () => {
  const page = documentConfiguration([
    {
      title: 'Router',
      intro: 'The door.',
      shape: {
        PORT: z.string().default('4000').describe('where to listen'),
        KEY: z.string().describe('Signs a | b.'),
        ORIGINS: z.string().optional(),
        LIST: z
          .string()
          .default('')
          .transform((text) => text.split(',').filter(Boolean)),
      },
    },
  ]);
  expect(page).toContain(`## Router

The door.

| variable | when unset | meaning |
|---|---|---|
| \`PORT\` | \`4000\` | Where to listen. |
| \`KEY\` | required | Signs a \\| b. |
| \`ORIGINS\` |  |  |
| \`LIST\` |  |  |
`);
});
