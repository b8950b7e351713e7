import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { baseShape } from '@tessera/kit/config';
import { type ErrorCodeEntry, errorCodes, renderErrorReference } from '@tessera/kit/errors';
import { subgraphConfigShape } from '@tessera/kit/server';
import type { z } from 'zod';
import type { GeneratedFile } from '../project/generated-files.ts';
import { loadDefinition } from '../project/load-definition.ts';
import type { SubgraphEntry } from '../project/supergraph-config.ts';
import { type ConfigurationSection, documentConfiguration } from './document-configuration.ts';

/** The part of @tessera/router that is documented; loaded by its path, like subgraphs. */
interface RouterModule {
  readonly configShape: z.ZodObject;
  readonly routerErrorCodes: Readonly<Record<string, ErrorCodeEntry>>;
}

const load = (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(file).href);

const without = (shape: z.ZodRawShape, names: readonly string[]): ConfigurationSection['shape'] =>
  Object.fromEntries(
    Object.entries(shape).filter(([name]) => !names.includes(name)),
  ) as ConfigurationSection['shape'];

const configurationPage = async (
  router: RouterModule,
  subgraphs: readonly SubgraphEntry[],
): Promise<string> => {
  const base = Object.keys(baseShape);
  const shared = subgraphConfigShape({ name: 'name', config: {} }).shape;
  const definitions = (await Promise.all(subgraphs.map(loadDefinition))).filter(
    (found) => found !== undefined,
  );
  const own = definitions.filter(({ config }) => Object.keys(config).length > 0);
  return documentConfiguration([
    { title: 'Every process', intro: 'The router and all subgraphs.', shape: baseShape },
    {
      title: 'Router',
      intro:
        'In a file given with `tessera router --config` the same settings are written in lower case. `<NAME>_URL` (`CATALOG_URL`) moves a subgraph.',
      shape: without(router.configShape.shape, base),
    },
    {
      title: 'Every subgraph',
      intro: '`NAME` stands for the name of the subgraph in capitals, as in `CATALOG_PORT`.',
      shape: without(shared, base),
    },
    ...own.map(({ name, config }) => ({
      title: `Subgraph ${name}`,
      intro: 'Beside what every subgraph reads.',
      shape: without(config, base),
    })),
  ]);
};

/** The pages of docs/generated/, from the registries and schemas in the code; none for a checkout without a router. */
export const referencePages = async (
  root: string,
  subgraphs: readonly SubgraphEntry[],
): Promise<readonly GeneratedFile[]> => {
  const routerFile = join(root, 'router', 'src', 'index.ts');
  if (!existsSync(routerFile)) return [];
  const router = (await load(routerFile)) as unknown as RouterModule;
  const folder = join(root, 'docs', 'generated');
  return [
    {
      path: join(folder, 'errors.md'),
      text: renderErrorReference({ ...errorCodes, ...router.routerErrorCodes }),
    },
    { path: join(folder, 'configuration.md'), text: await configurationPage(router, subgraphs) },
  ];
};
