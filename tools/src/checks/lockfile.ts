import { z } from 'zod';

const lockfileShape = z.object({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
});

/** Two copies of these refuse each other's values at run time, or double what a process loads. */
const single = ['graphql', '@apollo/federation-internals', 'drizzle-orm', 'zod'];
const registry = 'https://registry.npmjs.org/';

const isInstalled = (path: string): boolean => path.includes('node_modules/');

/**
 * What is wrong with a package-lock.json: one sentence each.
 * @param text its JSON.
 */
export const lockfileProblems = (text: string): string[] => {
  const { packages } = lockfileShape.parse(JSON.parse(text));
  const installed = Object.entries(packages).filter(([path, entry]) => isInstalled(path) && !entry.link);
  const problems = installed.flatMap(([path, { resolved, integrity, inBundle }]) => {
    if (resolved && !resolved.startsWith(registry)) return [`${path} does not come from the npm registry.`];
    if (!integrity && !inBundle) return [`${path} has no integrity.`];
    if (integrity && !/^sha(512|384|256)-/.test(integrity)) return [`${path} has a weak integrity hash.`];
    return [];
  });
  for (const name of single) {
    const copies = installed.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([path]) => path);
    if (copies.length > 1)
      problems.push(`There are ${copies.length} copies of ${name}: ${copies.join(', ')}.`);
  }
  return problems;
};
