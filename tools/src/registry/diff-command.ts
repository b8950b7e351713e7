import { type SubgraphChange, subgraphChanges } from '@tessera/kit/registry';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { diffSchemas, type SchemaChange } from '../check/diff-schemas.ts';
import { diffSubgraphs } from '../check/subgraph-contracts.ts';
import type { ChangeClass } from '../check/verdict.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { printable } from '../cli/printable.ts';
import type { Terminal } from '../cli/terminal.ts';
import { apiSdlOf } from '../compose/compose-supergraph.ts';
import { changesText } from './changes-text.ts';
import { type DiffSide, readSides } from './diff-sides.ts';
import { publishedSubgraphs } from './launch-content.ts';
import type { RegistryOptions } from './open-registry.ts';

/** Options of `tessera diff`. */
export interface DiffOptions extends RegistryOptions {
  readonly format: 'text' | 'json';
}

/** What differs between two versions. */
interface SchemaDiff {
  readonly from: string;
  readonly to: string;
  readonly subgraphs: readonly SubgraphChange[];
  /** What clients see. */
  readonly api: readonly SchemaChange[];
  /** What only the router sees, by subgraph. */
  readonly contracts: ReadonlyMap<string, readonly SchemaChange[]>;
}

const apiOf = ({ supergraphSdl }: DiffSide): GraphQLSchema =>
  buildSchema(apiSdlOf(supergraphSdl), { assumeValid: true, noLocation: true });

const compare = async (from: DiffSide, to: DiffSide): Promise<SchemaDiff> => {
  const api = await diffSchemas(apiOf(from), apiOf(to));
  const contracts = await diffSubgraphs(from, to, {
    told: api,
    directives: !from.readBack && !to.readBack,
  });
  const changes = subgraphChanges(publishedSubgraphs(from.sources), publishedSubgraphs(to.sources));
  // Read back, the same schema is another text.
  const same = ({ subgraph, what }: SubgraphChange): boolean =>
    what === 'changed' &&
    from.readBack !== to.readBack &&
    !contracts.get(subgraph)?.length &&
    api.length === 0;
  return {
    ...{ from: from.name, to: to.name, api, contracts },
    subgraphs: changes.filter((change) => !same(change)),
  };
};

const order: readonly ChangeClass[] = ['breaking', 'dangerous', 'safe'];

const bySeverity = (changes: readonly SchemaChange[]): SchemaChange[] =>
  [...changes].sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class));

const section = (title: string, changes: readonly SchemaChange[], colors: Terminal['colors']): string[] => {
  if (changes.length === 0) return [];
  const paint = { breaking: colors.red, dangerous: colors.yellow, safe: colors.green };
  const lines = bySeverity(changes).map(
    ({ class: kind, coordinate, message }) =>
      `  ${paint[kind](kind.padEnd(9))}  ${coordinate}  ${printable(message)}`,
  );
  return [[colors.bold(title), ...lines].join('\n')];
};

const renderText = (diff: SchemaDiff, colors: Terminal['colors']): string => {
  const all = [...diff.api, ...[...diff.contracts.values()].flat()];
  const counts = order.map((kind) => `${all.filter((change) => change.class === kind).length} ${kind}`);
  const subgraphs = diff.subgraphs.length > 0 ? changesText(diff.subgraphs) : 'the same subgraphs';
  return [
    ...section('What clients see', diff.api, colors),
    ...[...diff.contracts].flatMap(([subgraph, changes]) =>
      section(`What only the router sees of ${subgraph}`, changes, colors),
    ),
    `${diff.from} to ${diff.to}: ${subgraphs}; ${counts.join(', ')}.`,
  ].join('\n\n');
};

const asJson = (changes: readonly SchemaChange[]) =>
  bySeverity(changes).map(({ class: kind, kind: code, coordinate, message }) => ({
    class: kind,
    code,
    coordinate,
    message,
  }));

const renderJson = ({ from, to, subgraphs, api, contracts }: SchemaDiff): string =>
  JSON.stringify(
    {
      version: 1,
      ...{ from, to, subgraphs },
      api: asJson(api),
      contracts: Object.fromEntries([...contracts].map(([name, changes]) => [name, asJson(changes)])),
    },
    null,
    2,
  );

/** Prints what differs between two launches, or a launch and a composed supergraph. */
export const diffCommand = async (
  from: string,
  to: string,
  options: DiffOptions,
  context: CommandContext,
): Promise<void> => {
  const { terminal } = context;
  const diff = await compare(...(await readSides([from, to], options, context)));
  terminal.out(options.format === 'json' ? renderJson(diff) : renderText(diff, terminal.colors));
};
