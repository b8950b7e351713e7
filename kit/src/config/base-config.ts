import { z } from 'zod';
import type { Environment } from './read-config.ts';

/** What every process reads. A mistyped NODE_ENV must not quietly mean development. */
export const baseShape = {
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'it must be development, production or test')
    .default('development')
    .describe(
      'Whether the process serves real users: production means no introspection, no demo data, JSON logs.',
    ),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'it must be trace, debug, info, warn, error, fatal or silent',
    )
    .default('info')
    .describe('The least important log lines that are written.'),
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/, 'it must be a host name or IP address')
    .default('127.0.0.1')
    .describe('Address to listen on; 0.0.0.0 in a container.'),
};

/** Whether the process serves real users: no introspection, no demo data, logs as JSON. */
export const isProduction = (env: Environment = process.env): boolean => env.NODE_ENV === 'production';
