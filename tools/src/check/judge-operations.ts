import { type GraphQLError, type GraphQLSchema, validate } from 'graphql';
import type { KnownOperation } from './usage/known-operation.ts';
import type { Verdict } from './verdict.ts';

/** What an API schema refuses of each operation; nothing for those that are valid. */
export type Refusals = ReadonlyMap<KnownOperation, readonly GraphQLError[]>;

/** Validates every operation. */
export const validateOperations = (schema: GraphQLSchema, operations: readonly KnownOperation[]): Refusals =>
  new Map(operations.map((operation) => [operation, validate(schema, operation.document)]));

/** The operations that are valid. */
export const validOperations = (refusals: Refusals): KnownOperation[] =>
  [...refusals].filter(([, errors]) => errors.length === 0).map(([operation]) => operation);

/**
 * Operations that were removed. One that the new API schema would refuse is an error: clients that still send it break.
 * @param isRetired whether check.yaml says that nobody does.
 */
export const judgeRemoved = (
  schema: GraphQLSchema,
  removed: readonly KnownOperation[],
  isRetired: (operation: KnownOperation) => boolean,
): Verdict[] =>
  [...validateOperations(schema, removed)].map(([operation, errors]): Verdict => {
    const { client, name, file } = operation;
    const retired = isRetired(operation);
    const breaks = errors.length > 0 && !retired;
    const rest = retired
      ? 'it is retired.'
      : 'clients that have it count as if it were there, until check.yaml lists it under retired or this is approved.';
    return {
      severity: breaks ? 'error' : retired ? 'note' : 'warning',
      rule: 'operation',
      code: 'OPERATION_REMOVED',
      coordinate: `${client}/${name}`,
      message: `${name} of ${client} is no longer in ${file}; ${rest}${breaks ? ` The new schema refuses it: ${errors[0]?.message}` : ''}`,
      places: [],
      usedBy: [{ client, operation: name, file, atBase: true }],
    };
  });

/**
 * Operations that the new API schema refuses, and why.
 * @param before undefined where there is nothing to compare with.
 */
export const judgeOperations = (after: Refusals, before: Refusals | undefined): Verdict[] =>
  [...after].flatMap(([operation, errors]): Verdict[] => {
    if (errors.length === 0) return [];
    const wasValid = before?.get(operation)?.length === 0;
    const why = errors.map(({ message }) => message).join(' ');
    const what = wasValid
      ? 'no longer validates'
      : `does not validate${before ? ', and did not before' : ''}`;
    return [
      {
        severity: 'error',
        rule: 'operation',
        code: wasValid ? 'OPERATION_BROKEN' : 'OPERATION_INVALID',
        class: 'breaking',
        coordinate: `${operation.client}/${operation.name}`,
        message: `${operation.name} of ${operation.client} ${what}: ${why}`,
        places: [{ file: operation.file, line: operation.line, column: 1 }],
        usedBy: [{ client: operation.client, operation: operation.name, file: operation.file }],
      },
    ];
  });
