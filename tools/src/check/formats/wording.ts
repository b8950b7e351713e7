import type { CheckReport } from '../report.ts';
import type { Use, Verdict } from '../verdict.ts';

/** `1 error`, `2 errors`. */
export const many = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** `1 error, 2 warnings, 12 notes`. */
export const countsText = ({ errors, warnings, notes }: CheckReport['counts']): string =>
  [many(errors, 'error'), many(warnings, 'warning'), many(notes, 'note')].join(', ');

/** The verdict in a sentence. */
export const outcomeText = ({ outcome, verdicts }: CheckReport): string => {
  if (outcome === 'safe') return 'The change is safe.';
  if (outcome === 'failed') return 'The change is not safe.';
  const subgraphs = verdicts.some(({ rule, severity }) => rule === 'composition' && severity === 'error');
  return subgraphs ? 'The subgraphs do not compose.' : 'A contract does not compose.';
};

/** `storefront: ProductPage (operations/storefront/product-page.graphql)`, or what a usage log knows. */
const useText = ({ client, operation, file, atBase, version, count, lastSeen }: Use): string => {
  if (operation !== undefined) {
    const where = file && `${file}${atBase ? ' at the base' : ''}`;
    return `${client}: ${operation}${where ? ` (${where})` : ''}`;
  }
  if (count === undefined) return client;
  const who = version === undefined ? client : `${client} ${version}`;
  return `${who}: ${many(count, 'request')}, last ${lastSeen?.slice(0, 10) ?? 'unknown'}`;
};

/** Who uses it, a line each; past so many the rest is counted, for `json` lists them all. */
export const useLines = ({ usedBy = [], rule }: Verdict, most = 20): string[] => {
  if (rule === 'operation') return [];
  const rest = usedBy.length - most;
  return [...usedBy.slice(0, most).map(useText), ...(rest > 0 ? [`… and ${rest} more`] : [])];
};

/** What a change breaks for nobody we know of. */
export const unusedText = ({ class: kind, usedBy, rule }: Verdict): string | undefined =>
  kind === 'breaking' && !usedBy
    ? {
        change: 'No known operation uses it.',
        contract: 'No known operation uses it.',
        event: 'No subgraph hears it.',
      }[rule as string]
    : undefined;

/** Whose contract changes. */
export const scopeText = ({ rule, subgraph, contract }: Verdict): string | undefined => {
  if (contract !== undefined) return `Seen through the contract ${contract} only.`;
  return rule === 'change' && subgraph !== undefined
    ? `Seen by the router only, in the subgraph ${subgraph}.`
    : undefined;
};

/** Why a verdict does not fail the check. */
export const approvalText = ({ approval }: Verdict): string | undefined =>
  approval &&
  `Approved${approval.author ? ` by ${approval.author}` : ''} until ${approval.expires}: ${approval.reason}`;
