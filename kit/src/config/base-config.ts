import { z } from 'zod';
import type { Environment } from './read-config.ts';

/** What every process reads. A mistyped NODE_ENV must not quietly mean development. */
export const baseShape = {
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'it must be development, production or test')
    .default('development'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'it must be trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/, 'it must be a host name or IP address')
    .default('127.0.0.1'),
};

/** Whether the process serves real users: no introspection, no demo data, logs as JSON. */
export const isProduction = (env: Environment = process.env): boolean => env.NODE_ENV === 'production';
