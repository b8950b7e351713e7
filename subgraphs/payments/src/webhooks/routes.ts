import type { SubgraphParts } from '@tessera/kit/server';
import type { Dependencies } from '../actions/dependencies.ts';
import { receiveEvent } from '../actions/settle.ts';
import { signBody } from '../providers/signature.ts';
import type { TestProvider } from '../providers/test-provider.ts';

type App = Parameters<NonNullable<SubgraphParts['routes']>>[0];

/** A webhook's body is signed byte by byte, so these routes read bytes: the parser is theirs alone. */
export const addWebhooks = (app: App, dependencies: Dependencies): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 262_144 }, (_request, body, done) =>
      done(null, body),
    );
    scope.post(`/webhooks/${dependencies.provider.name}`, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const headers = request.headers as Record<string, string | undefined>;
      const event = await dependencies.provider.readWebhook(body, headers);
      if (!event) return reply.code(400).send({ received: false });
      // An event about nothing of ours is taken and forgotten, as the provider would repeat it otherwise.
      if (event.orderId !== '') await receiveEvent(dependencies, event);
      return reply.code(200).send({ received: true });
    });
  });
};

const page = (
  title: string,
  buttons: string,
): string => `<!doctype html><meta charset="utf-8"><title>${title}</title>
<h1>${title}</h1><form method="post">${buttons}</form>`;

/** Where a payer confirms or refuses a payment of the test provider, which then sends its webhook. */
export const addConfirmPage = (
  app: App,
  {
    provider,
    secret,
    clock,
  }: { readonly provider: TestProvider; readonly secret: string; readonly clock: () => Date },
): void => {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, _body, done) => done(null, null),
    );
    const path = '/test-provider/confirm/:order/:payment';
    scope.get(path, async (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', "default-src 'none'; form-action 'self'")
        .send(
          page(
            'Confirm this test payment',
            '<button formaction="?choice=confirm">Confirm</button> <button formaction="?choice=refuse">Refuse</button>',
          ),
        ),
    );
    scope.post(path, async (request, reply) => {
      const { payment } = request.params as { payment: string };
      const { choice } = request.query as { choice?: string };
      if (choice !== 'confirm' && choice !== 'refuse') return reply.code(400).send({ received: false });
      const event = provider.settle(payment, choice === 'confirm');
      if (!event) return reply.code(404).send({ received: false });
      const body = JSON.stringify(event);
      const answer = await fetch(`http://127.0.0.1:${request.socket.localPort}/webhooks/test`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'tessera-signature': signBody(secret, body, clock()) },
        body,
        signal: AbortSignal.timeout(5_000),
      });
      const title = event.state === 'authorised' ? 'Confirmed' : 'Refused';
      return reply
        .code(answer.ok ? 200 : 502)
        .type('text/html; charset=utf-8')
        .send(page(title, ''));
    });
  });
};
