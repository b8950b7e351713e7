import { StartError } from '../errors/index.ts';

/** A usage log cannot be read; the message is a sentence that never holds a password. */
export class UsageLogError extends StartError {
  override readonly name = 'UsageLogError';
}
