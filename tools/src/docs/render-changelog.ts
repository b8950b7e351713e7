import type { SchemaChange } from '../check/diff-schemas.ts';
import type { SourceIndex } from '../check/source-index.ts';
import type { ChangeClass } from '../check/verdict.ts';
import { codeSpan, escapeMarkdown } from './safe-markdown.ts';

/** What a changelog is made of. */
export interface ChangelogInput {
  /** How the two versions are called. */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly SchemaChange[];
  readonly indexBefore: SourceIndex;
  readonly indexAfter: SourceIndex;
}

const classes: readonly (readonly [ChangeClass, string])[] = [
  ['breaking', 'Breaking'],
  ['dangerous', 'Dangerous'],
  ['safe', 'Safe'],
];

/** The subgraphs that have, or had, what changes. */
const subgraphsOf = (coordinate: string, { indexBefore, indexAfter }: ChangelogInput): string => {
  const now = indexAfter.exact(coordinate);
  const places = now.length > 0 ? now : indexBefore.nearest(coordinate);
  return [...new Set(places.map(({ subgraph }) => subgraph))].sort().join(', ') || 'all';
};

const isDescription = ({ kind }: SchemaChange): boolean => kind.includes('DESCRIPTION');

/** Of what comes or goes, its parts say nothing more: `Query.users(first:)` of `Query.users`. */
const withoutParts = (changes: readonly SchemaChange[]): SchemaChange[] => {
  const whole = new Set(
    changes.filter(({ kind }) => /_(ADDED|REMOVED)$/.test(kind)).map(({ coordinate }) => coordinate),
  );
  return changes.filter(({ coordinate }) => {
    const [type = '', member] = coordinate.replace(/\(.*/, '').split('.');
    const owners = [type, ...(member ? [`${type}.${member}`] : [])].filter((owner) => owner !== coordinate);
    return !owners.some((owner) => whole.has(owner));
  });
};

const section = (changes: readonly SchemaChange[], title: string, input: ChangelogInput): string[] => {
  const bySubgraph = Object.groupBy(changes, ({ coordinate }) => subgraphsOf(coordinate, input));
  const groups = Object.entries(bySubgraph)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subgraph, own = []]) =>
      [
        `### ${subgraph}`,
        own
          .map(({ coordinate, message }) => `- ${codeSpan(coordinate)}: ${escapeMarkdown(message)}.`)
          .join('\n'),
      ].join('\n\n'),
    );
  return changes.length === 0 ? [] : [`## ${title}`, ...groups];
};

/** What changed for clients, in Markdown: by how much it asks of them, then by subgraph. Descriptions are only counted. */
export const renderChangelog = (input: ChangelogInput): string => {
  const told = withoutParts(input.changes.filter((change) => !isDescription(change)));
  const descriptions = input.changes.filter(isDescription).length;
  const sections = classes.flatMap(([kind, title]) =>
    section(
      told.filter((change) => change.class === kind),
      title,
      input,
    ),
  );
  return [
    `# ${escapeMarkdown(input.from)} to ${escapeMarkdown(input.to)}`,
    ...(sections.length > 0 ? sections : ['Nothing changed for clients.']),
    ...(descriptions > 0
      ? [`${descriptions} ${descriptions === 1 ? 'description' : 'descriptions'} changed.`]
      : []),
  ].join('\n\n');
};
