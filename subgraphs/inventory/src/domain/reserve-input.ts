import type { Want } from './allocate.ts';
import {
  checkNumber,
  checkQuantity,
  checkText,
  type InputError,
  maxHoldSeconds,
  maxLines,
  maxReferenceLength,
} from './limits.ts';

/** What to set aside, for how long, what for. */
export interface ReserveInput {
  readonly lines: readonly Want[];
  readonly expiresInSeconds: number;
  readonly reference: string | null;
}

/** What is wrong with a request to reserve. */
export const checkReserve = ({ lines, expiresInSeconds, reference }: ReserveInput): InputError[] => {
  if (lines.length < 1 || lines.length > maxLines) {
    return [{ code: 'INVALID', field: ['lines'], message: `There must be 1 to ${maxLines} lines.` }];
  }
  const seen = new Set<string>();
  const ofLines = lines.flatMap(({ variantId, quantity }, index): InputError[] => {
    const at = ['lines', String(index)];
    const twice = seen.has(variantId);
    seen.add(variantId);
    return [
      ...checkQuantity([...at, 'quantity'], quantity),
      ...(twice
        ? [
            {
              code: 'INVALID' as const,
              field: [...at, 'variantId'],
              message: 'The variant is on a line before.',
            },
          ]
        : []),
    ];
  });
  return [
    ...ofLines,
    ...checkNumber(['expiresInSeconds'], expiresInSeconds, { min: 1, max: maxHoldSeconds }),
    ...checkText(['reference'], reference, { min: 0, max: maxReferenceLength }),
  ];
};
