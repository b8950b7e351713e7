import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { Terminal } from '../cli/terminal.ts';
import { codegenCommand } from '../codegen/codegen-command.ts';
import { generateCommand } from '../migrate/generate-command.ts';
import { findRoot } from '../project/find-root.ts';
import { readSupergraphConfig, type SubgraphEntry } from '../project/supergraph-config.ts';
import { listInCompose } from './list-in-compose.ts';
import { listInSupergraph } from './list-subgraph.ts';
import { type SubgraphNames, subgraphNames } from './names.ts';
import { renderTemplate } from './render-template.ts';

/** Subgraphs with a store, simplest first: the new one's service is like theirs. */
const models = ['reviews', 'inventory', 'catalog', 'greeting'];

/** The names are of any length, so lines are broken anew. */
const format = (root: string, name: string): void => {
  const biome = join(root, 'node_modules', '.bin', 'biome');
  if (existsSync(biome)) spawnSync(biome, ['check', '--write', `subgraphs/${name}`], { cwd: root });
};

const addToCompose = (
  root: string,
  subgraphs: readonly SubgraphEntry[],
  names: SubgraphNames,
  terminal: Terminal,
): void => {
  const file = join(root, 'docker-compose.yml');
  const entry = models.flatMap((name) => subgraphs.find((subgraph) => subgraph.name === name) ?? [])[0];
  if (!existsSync(file) || !entry) return;
  const model = { name: entry.name, port: Number(new URL(entry.routingUrl).port) };
  const text = listInCompose(readFileSync(file, 'utf8'), model, names);
  if (text === undefined) {
    terminal.note(`docker-compose.yml has no service ${model.name} to copy: add ${names.name} by hand.`);
    return;
  }
  writeFileSync(file, text);
  terminal.out(`Added ${names.name} to docker-compose.yml, beside ${model.name}.`);
};

const addToDockerfile = (root: string, { name, port }: SubgraphNames, terminal: Terminal): void => {
  const file = join(root, 'deploy', 'Dockerfile');
  if (!existsSync(file)) return;
  appendFileSync(
    file,
    `\nFROM runtime AS ${name}\nENV PORT=${port}\nCOPY --from=build /bundles/${name} ./\n`,
  );
  terminal.out(`Added the target ${name} to deploy/Dockerfile.`);
};

/** Writes a working subgraph with store, migrations and tests, and lists it where subgraphs are listed. */
export const newSubgraphCommand = async (name: string, context: CommandContext): Promise<void> => {
  const { terminal } = context;
  const root = findRoot(context.cwd);
  const listFile = join(root, 'supergraph.yaml');
  const { subgraphs } = readSupergraphConfig(listFile);
  const ports = subgraphs.map(({ routingUrl }) => Number(new URL(routingUrl).port));
  const names = subgraphNames(name, Math.max(4100, ...ports) + 1);
  const folder = join(root, 'subgraphs', name);
  if (existsSync(folder) || subgraphs.some((subgraph) => subgraph.name === name)) {
    throw new CommandError(`There is a subgraph ${name} already.`, exitCodes.usage);
  }

  for (const [path, text] of renderTemplate(names)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(listFile, listInSupergraph(readFileSync(listFile, 'utf8'), names));
  terminal.out(`Wrote subgraphs/${name}/, on port ${names.port}, and listed it in supergraph.yaml.`);

  addToCompose(root, subgraphs, names, terminal);
  addToDockerfile(root, names, terminal);
  await codegenCommand([name], {}, { ...context, cwd: root });
  await generateCommand(name, { name: 'start' }, { ...context, cwd: root });
  format(root, name);
  terminal.out(`
Next:
  npm install                                      links the new package
  npx tessera compose                              puts it into the supergraph
  npx tessera docs                                 describes it in docs/generated/api/
  npx vitest run --project unit subgraphs/${name}
  npm start`);
};
