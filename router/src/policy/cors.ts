import type { FastifyCorsOptions } from '@fastify/cors';

/** Apollo Sandbox runs on this origin, in a tab of its own and embedded in the landing page. */
const sandboxOrigins = [
  'https://studio.apollographql.com',
  'https://embeddable-sandbox.cdn.apollographql.com',
];
const localhost = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Which pages may ask: in production those of the configured origins only, in development also Apollo Sandbox and
 * whatever runs on this machine. Cookies are never involved.
 */
export const corsOptions = ({
  production,
  origins,
}: {
  production: boolean;
  origins: readonly string[];
}): FastifyCorsOptions => ({
  origin: production ? [...origins] : [...origins, ...sandboxOrigins, localhost],
  methods: ['GET', 'POST'],
  maxAge: 3_600,
  strictPreflight: false,
  exposedHeaders: ['x-request-id', 'retry-after'],
});
