import { checkNumber, checkText, type InputError } from './limits.ts';

/** What staff decide about a warehouse. */
export interface WarehouseFields {
  readonly code: string;
  readonly name: string;
  readonly priority: number;
}

/** Codes differ by more than case: `east` is `EAST`. */
export const normaliseCode = (code: string): string => code.trim().toUpperCase();

/** What is wrong with the fields given. */
export const checkWarehouse = (fields: Partial<WarehouseFields>): InputError[] => [
  ...(fields.code === undefined || /^[A-Z0-9][A-Z0-9-]{0,31}$/.test(fields.code)
    ? []
    : [
        {
          code: 'INVALID' as const,
          field: ['code'],
          message: 'It must have 1 to 32 letters, digits and dashes, and start with a letter or digit.',
        },
      ]),
  ...(fields.name === undefined ? [] : checkText(['name'], fields.name.trim(), { min: 1, max: 120 })),
  ...(fields.priority === undefined
    ? []
    : checkNumber(['priority'], fields.priority, { min: 0, max: 1_000_000 })),
];
