import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How large a checkout is made. */
export interface Size {
  readonly subgraphs: number;
  /** All together. */
  readonly types: number;
  readonly operations: number;
}

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Of the types of a subgraph, these are not parts: its entity, what it adds to its neighbour's, a filter, an enum. */
const typesBesideParts = 4;

/**
 * A subgraph with an entity, a chain of parts below it, a filter and an enum, that adds a field to its neighbour's
 * entity.
 */
const schemaOf = (own: number, { subgraphs, types }: Size): string => {
  const parts = Math.floor(types / subgraphs) - typesBesideParts;
  const neighbour = (own + 1) % subgraphs;
  const part = (index: number): string => `type Part${own}x${index} {
  id: ID!
  label: String
  count: Int!
  ${index + 1 < parts ? `next: Part${own}x${index + 1}` : 'last: Boolean'}
}`;
  return `${link}
type Query { entity${own}(id: ID!, filter: Filter${own}): Entity${own} }
type Entity${own} @key(fields: "id") { id: ID! title: String! status: Status${own}! weight: Int part: Part${own}x0 }
type Entity${neighbour} @key(fields: "id") { id: ID! added${own}: Int }
input Filter${own} { status: Status${own} text: String first: Int = 10 }
enum Status${own} { DRAFT LIVE GONE }
${range(parts).map(part).join('\n')}
`;
};

/** Every operation crosses two subgraphs; how deep it goes into the parts differs. */
const operationOf = (index: number, { subgraphs }: Size): string => {
  const own = index % subgraphs;
  const previous = (own + subgraphs - 1) % subgraphs;
  const parts = range(1 + (index % 8)).reduce((inner) => `next { id label ${inner} }`, 'count');
  return `query Operation${index}($id: ID!, $filter: Filter${own} = { status: LIVE }) {
  entity${own}(id: $id, filter: $filter) { id title status added${previous} part { label ${parts} } }
}
`;
};

const run = (folder: string, ...args: readonly string[]): void => {
  const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
};

/** Writes a checkout with one commit, and a change in the working tree: one field goes, one comes. */
export const writeCheckout = (folder: string, size: Size): void => {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const entries = range(size.subgraphs).map(
    (own) =>
      `  part${own}:\n    routing_url: http://127.0.0.1:1/graphql\n    schema: { file: ./part${own}.graphql }\n`,
  );
  write('supergraph.yaml', `subgraphs:\n${entries.join('')}`);
  write('check.yaml', 'lint: { descriptions: false }\n');
  for (const own of range(size.subgraphs)) write(`part${own}.graphql`, schemaOf(own, size));
  for (const index of range(size.operations))
    write(`operations/client${index % 20}/operation-${index}.graphql`, operationOf(index, size));
  run(folder, 'init', '--quiet', '--initial-branch=main');
  run(folder, 'add', '-A');
  run(
    folder,
    '-c',
    'user.name=Bench',
    '-c',
    'user.email=bench@tessera.test',
    'commit',
    '--quiet',
    '-m',
    'Base',
  );
  write(
    'part0.graphql',
    schemaOf(0, size).replace(' weight: Int', ' mass: Int').replace('title: String!', ''),
  );
};
