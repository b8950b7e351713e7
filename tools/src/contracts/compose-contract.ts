import { errorCauses } from '@apollo/federation-internals';
import { type DocumentNode, type GraphQLError, parse } from 'graphql';
import { apiSdlOf } from '../compose/compose-supergraph.ts';
import { type DirectiveNames, readDirectiveNames } from '../compose/directive-names.ts';
import { visitDefinitions } from '../project/visit-definitions.ts';
import { type Contract, contractsFile } from './contracts-config.ts';
import { hiddenByTags, tagsOf } from './hide-parts.ts';
import { hiddenByReach } from './hide-unreachable.ts';
import { markInaccessible } from './mark-inaccessible.ts';

/** Why a contract cannot be. */
export interface ContractProblem {
  /** Apollo's code, such as `REFERENCED_INACCESSIBLE`, or one of ours that starts with `CONTRACT_`. */
  readonly code: string;
  readonly message: string;
}

/** What a contract composes to; both texts are there unless there is a problem. */
export interface ComposedContract {
  readonly contract: Contract;
  readonly supergraphSdl?: string;
  /** What clients see, sorted. */
  readonly apiSdl?: string;
  readonly problems: readonly ContractProblem[];
}

/** A tag that nothing has: what was meant to be hidden would be shown. */
const unknownTags = (
  document: DocumentNode,
  names: DirectiveNames,
  { include, exclude }: Contract,
): ContractProblem[] => {
  const known = new Set<string>();
  visitDefinitions(document, (node) => {
    for (const tag of tagsOf(node, names)) known.add(tag);
  });
  return [...include, ...exclude]
    .filter((tag) => !known.has(tag))
    .map((tag) => ({
      code: 'CONTRACT_TAG_UNKNOWN',
      message: `No part of any schema has the tag ${tag}${known.size > 0 ? `; there are ${[...known].sort().join(', ')}` : ''}.`,
    }));
};

const refusals = (error: unknown): ContractProblem[] => {
  const causes: readonly GraphQLError[] | undefined = errorCauses(error as Error);
  if (!causes) throw error;
  return causes.map(({ extensions, message }) => ({ code: String(extensions.code), message }));
};

/** The root of queries, where nothing is left of it. */
const noQuery = (hidden: ReadonlySet<string>, { include, exclude }: Contract): ContractProblem[] => {
  if (!hidden.has('Query')) return [];
  const why = include.length > 0 ? `no field of Query has the tag ${include.join(' or ')}` : '';
  const orWhy = exclude.length > 0 ? `all that is left of Query has the tag ${exclude.join(' or ')}` : '';
  return [
    {
      code: 'CONTRACT_WITHOUT_QUERY',
      message: `It leaves no query: ${[why, orWhy].filter(Boolean).join(', or ')}.`,
    },
  ];
};

/**
 * Hides from a supergraph what a contract does not show: the same subgraphs, plans and rules, fewer parts that clients
 * may ask for. A router serves it like any supergraph.
 */
export const composeContract = (supergraphSdl: string, contract: Contract): ComposedContract => {
  const document = parse(supergraphSdl);
  const names = readDirectiveNames(document);
  const hidden = hiddenByTags(document, names, contract);
  const unknown = unknownTags(document, names, contract);
  const problems = unknown.length > 0 ? unknown : noQuery(hidden, contract);
  if (problems.length > 0) return { contract, problems };
  if (contract.hideUnreachable)
    for (const type of hiddenByReach(document, names, contract, hidden)) hidden.add(type);
  const marked = markInaccessible(supergraphSdl, document, hidden, names.inaccessible);
  try {
    return { contract, supergraphSdl: marked, apiSdl: apiSdlOf(marked), problems: [] };
  } catch (error) {
    return { contract, problems: refusals(error) };
  }
};

/** How a problem is told where no report is made: `contracts.yaml:3 storefront: ...`. */
export const problemLines = ({ contract, problems }: ComposedContract): string[] =>
  problems.map(
    ({ code, message }) => `${contractsFile}:${contract.line} ${contract.name}: ${message} (${code})`,
  );
