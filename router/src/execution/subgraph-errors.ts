import { isErrorCode } from '@tessera/kit/errors';
import { type FieldNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { SubgraphError } from './subgraph-answer.ts';
import { clientMessage, type SubgraphFailureCode } from './subgraph-failure.ts';

/**
 * The gateway prefixes the path of every error with the place of the fetch in its plan, lists as `@`. An error whose
 * path is already the client's carries it under this key of its extensions.
 */
export const exactPath = Symbol('exact path');

/** An error on its way to the client. */
export interface ClientError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

/** Which codes of subgraphs reach the client with their message, e.g. `FORBIDDEN`; every other error is masked. */
export type SafeCodes = (code: unknown) => code is string;

/** @param further codes of subgraphs that are not Tessera's; `['*']` trusts them all. */
export const createSafeCodes = (further: readonly string[]): SafeCodes => {
  const codes = new Set(further);
  return (code): code is string =>
    typeof code === 'string' &&
    code !== 'INTERNAL_SERVER_ERROR' &&
    (isErrorCode(code) || codes.has(code) || codes.has('*'));
};

/**
 * What a client reads for one error in a subgraph's response. A safe one keeps its words and its path; any other may
 * carry SQL, a stack or an address, and only says that the subgraph could not answer.
 */
export const toClientError = (error: SubgraphError, subgraph: string, isSafe: SafeCodes): ClientError => {
  const code = error.extensions?.code;
  const path = error.path ? { path: error.path } : {};
  if (!isSafe(code))
    return {
      message: clientMessage('SUBREQUEST_ERROR', subgraph),
      ...path,
      extensions: { code: 'SUBREQUEST_ERROR', subgraph },
    };
  const { field } = error.extensions ?? {};
  return {
    message: error.message,
    ...path,
    extensions: { code, ...(typeof field === 'string' ? { field } : {}), subgraph },
  };
};

const maxErrors = 5;

/**
 * The errors for a fetch that failed as a whole: one per field that is now null, where these can be told apart.
 * @param text the operation that was sent.
 * @param entityFetch whether it fetched entities, so that its fields belong to the objects at `at`.
 * @param at where the fetch's data goes in the client's response; `@` stands for each element of a list.
 */
export const failureErrors = (
  code: SubgraphFailureCode,
  subgraph: string,
  { text, entityFetch, at }: { text: string; entityFetch: boolean; at: readonly (string | number)[] },
): readonly ClientError[] => {
  const list = at.indexOf('@');
  // Below a list the nulls are many; the list they are in is named instead.
  const paths =
    list >= 0
      ? [at.slice(0, list)]
      : topFields(text, entityFetch)
          .slice(0, maxErrors)
          .map((name) => [...at, name]);
  return paths.map((path) => ({
    message: clientMessage(code, subgraph),
    extensions: { code, subgraph, [exactPath]: path },
  }));
};

const topFields = (text: string, entityFetch: boolean): string[] => {
  const operation = parse(text, { noLocation: true }).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const fields = fieldsOf(operation);
  const names = (entityFetch ? fields.flatMap((field) => fieldsOf(field)) : fields).map(responseName);
  return [...new Set(names)].filter((name) => name !== '__typename');
};

const fieldsOf = (node: FieldNode | OperationDefinitionNode | undefined): FieldNode[] =>
  (node?.selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    return selection.selectionSet.selections.filter((inner) => inner.kind === Kind.FIELD);
  });

const responseName = (field: FieldNode): string => field.alias?.value ?? field.name.value;
