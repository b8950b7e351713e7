import { createHash } from 'node:crypto';

/** What tells a source from another: the compiled template carries it. */
export const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');
