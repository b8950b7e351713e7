import { createRequire } from 'node:module';
import type * as DrizzleKit from 'drizzle-kit/api';

/** drizzle-kit's CommonJS build loads five times as fast as its ES modules, which parse drizzle-orm file by file. */
export const loadDrizzleKit = (): typeof DrizzleKit => createRequire(import.meta.url)('drizzle-kit/api');
