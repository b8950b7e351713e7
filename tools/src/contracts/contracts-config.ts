import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../project/read-yaml.ts';

/** The name of the file beside supergraph.yaml. */
export const contractsFile = 'contracts.yaml';

const tags = z.array(z.string().regex(/^[\w/-]{1,128}$/, 'a tag is letters, digits, _, - and /')).default([]);

const shape = z.strictObject({
  contracts: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'the name of a contract is lower-case letters, digits and dashes'),
    z
      .strictObject({
        include: tags,
        exclude: tags,
        hideUnreachable: z.boolean().default(false),
        clients: z.array(z.string().min(1)).optional(),
      })
      .refine(
        ({ include, exclude }) => include.length + exclude.length > 0,
        'a contract includes or excludes at least one tag',
      ),
  ),
});

/** A part of the API for some of its clients, by the tags of its parts. */
export interface Contract {
  readonly name: string;
  /** Only fields and unions with one of these tags; all of them when there are none. */
  readonly include: readonly string[];
  /** Nothing with one of these tags, whatever else it has. */
  readonly exclude: readonly string[];
  /** Types that no field leads to any more are left out. */
  readonly hideUnreachable: boolean;
  /** Whose operations are held against it; undefined for all that were valid. */
  readonly clients?: readonly string[] | undefined;
  /** In contracts.yaml, counted from 1. */
  readonly line: number;
}

/**
 * Reads the text of a contracts.yaml.
 * @throws CommandError with the place of the mistake.
 */
export const parseContracts = (text: string): Contract[] => {
  const { data, lineOf } = readYaml(text, contractsFile, shape);
  return Object.entries(data.contracts)
    .map(([name, contract]) => ({ name, ...contract, line: lineOf(['contracts', name]) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

/**
 * The contracts of a folder with a supergraph.yaml; none where there is no contracts.yaml.
 * @throws CommandError with the place of the mistake.
 */
export const readContracts = (folder: string): Contract[] => {
  const path = join(folder, contractsFile);
  return existsSync(path) ? parseContracts(readFileSync(path, 'utf8')) : [];
};
