import { signBody } from '../providers/signature.ts';
import type { TestProvider } from '../providers/test-provider.ts';
import type { App } from './routes.ts';

/** What the page needs. */
export interface ConfirmPage {
  readonly provider: TestProvider;
  readonly secret: string;
  readonly clock: () => Date;
}

interface Request {
  readonly Params: { readonly order: string; readonly payment: string };
  readonly Querystring: { readonly choice?: string };
}

/** Nothing of a request is ever written into a page. */
const page = (title: string, body = ''): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex"><title>${title}</title>
<h1>${title}</h1>${body}</html>`;

const form = `<form method="post"><button formaction="?choice=confirm">Confirm</button>
<button formaction="?choice=refuse">Refuse</button></form>`;

const path = '/test-provider/confirm/:order/:payment';

/** Where a payer confirms or refuses a payment of the test provider, which then sends its webhook. */
export const addConfirmPage = (app: App, { provider, secret, clock }: ConfirmPage): void => {
  app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.headers({
        'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
    });
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, _body, done) => done(null, null),
    );
    const unknown = page('There is no such payment to confirm');
    scope.get<Request>(path, async ({ params: { order, payment } }, reply) => {
      reply.type('text/html; charset=utf-8');
      if (!provider.asked(order, payment)) return reply.code(404).send(unknown);
      return reply.send(page('Confirm this test payment', form));
    });
    scope.post<Request>(path, async ({ params: { order, payment }, query: { choice } }, reply) => {
      reply.type('text/html; charset=utf-8');
      if (choice !== 'confirm' && choice !== 'refuse')
        return reply.code(400).send(page('Confirm or refuse the payment'));
      const event = provider.settle(order, payment, choice === 'confirm');
      if (!event) return reply.code(404).send(unknown);
      const body = JSON.stringify(event);
      const answer = await app.inject({
        method: 'POST',
        url: '/webhooks/test',
        headers: { 'content-type': 'application/json', 'tessera-signature': signBody(secret, body, clock()) },
        payload: body,
      });
      if (answer.statusCode !== 200) return reply.code(502).send(page('The shop did not hear of it'));
      return reply.send(page(event.state === 'authorised' ? 'Confirmed' : 'Refused'));
    });
  });
};
