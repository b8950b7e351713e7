import type { FastifyInstance } from 'fastify';

/** Answers of an API are never shown as pages: nothing in them may run, and no page may frame them. */
const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Adds headers that keep a browser from treating an answer as anything else; pages bring their own policy. */
export const addSecurityHeaders = (app: FastifyInstance): void => {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('referrer-policy', 'no-referrer');
    const type = String(reply.getHeader('content-type') ?? '');
    if (!type.startsWith('text/html') && !reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', apiPolicy);
  });
};
