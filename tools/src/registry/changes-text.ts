import type { Launch, SubgraphChange } from '@tessera/kit/registry';

/** `added catalog, reviews; changed orders`, or that the composition alone differs. */
export const changesText = (changes: readonly SubgraphChange[]): string => {
  if (changes.length === 0) return 'the same subgraphs, composed otherwise';
  return [...Map.groupBy(changes, ({ what }) => what)]
    .map(([what, group]) => `${what} ${group.map(({ subgraph }) => subgraph).join(', ')}`)
    .join('; ');
};

/** `launch 4 of current`. */
export const launchText = ({ variant, number }: Launch): string => `launch ${number} of ${variant}`;
