import { type GraphQLSchema, validate } from 'graphql';
import type { KnownOperation } from './usage/known-operation.ts';
import type { Verdict } from './verdict.ts';

/** Operations that the new API schema refuses, and why. */
export const judgeOperations = (
  schema: GraphQLSchema,
  before: GraphQLSchema | undefined,
  operations: readonly KnownOperation[],
): Verdict[] =>
  operations.flatMap((operation): Verdict[] => {
    const errors = validate(schema, operation.document);
    if (errors.length === 0) return [];
    const wasValid = before !== undefined && validate(before, operation.document).length === 0;
    const why = errors.map(({ message }) => message).join(' ');
    return [
      {
        severity: 'error',
        rule: 'operation',
        code: wasValid ? 'OPERATION_BROKEN' : 'OPERATION_INVALID',
        class: 'breaking',
        coordinate: `${operation.client}/${operation.name}`,
        message: `${operation.name} of ${operation.client} ${wasValid ? 'no longer validates' : 'does not validate, and did not before'}: ${why}`,
        places: [{ file: operation.file, line: operation.line, column: 1 }],
        usedBy: [{ client: operation.client, operation: operation.name, file: operation.file }],
      },
    ];
  });
