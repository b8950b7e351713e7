import { describe, expect, it } from 'vitest';
import {
  badUserInput,
  errorCodes,
  forbidden,
  isErrorCode,
  renderErrorReference,
  TesseraError,
} from './index.ts';

describe('the error registry', () => {
  it('knows its codes and no inherited names', () => {
    expect(isErrorCode('FORBIDDEN')).toBe(true);
    expect(isErrorCode('constructor')).toBe(false);
    expect(isErrorCode(403)).toBe(false);
  });

  it('gives an error the status of its code', () => {
    expect(forbidden()).toMatchObject({ code: 'FORBIDDEN', status: 403, extensions: {} });
  });

  it('names the field of bad input', () => {
    expect(badUserInput('Must be positive.', { field: 'input.quantity' }).extensions).toEqual({
      field: 'input.quantity',
    });
  });

  it('keeps the cause for the log', () => {
    const cause = new Error('disk full');
    expect(new TesseraError('INTERNAL_SERVER_ERROR', 'x', { cause }).cause).toBe(cause);
  });
});

describe('renderErrorReference', () => {
  it('lists every code once, sorted', () => {
    const listed = [...renderErrorReference(errorCodes).matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
    expect(listed).toEqual(Object.keys(errorCodes).sort());
  });
});
