import { notFound } from '@tessera/kit/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Dependencies } from '../actions/dependencies.ts';
import { updatePreferences } from '../actions/update-preferences.ts';
import type { Group } from '../domain/kinds.ts';
import { sendPage } from '../pages.ts';
import type { UnsubscribeTokens, Unsubscription } from './tokens.ts';

const about: Readonly<Record<Group, string>> = {
  ACCOUNT: 'your account',
  ORDERS: 'your orders',
  SHIPPING: 'your shipments',
  REVIEWS: 'reviews',
  MARKETING: 'offers',
};

type ByToken = FastifyRequest<{ Params: { token: string } }>;

/**
 * The pages behind the link in a mail: asking, which a mail scanner may do, changes nothing; posting does it, for the
 * button on the page and for a mail program's own (RFC 8058).
 */
export const addUnsubscribe = (
  app: FastifyInstance,
  dependencies: Pick<Dependencies, 'store' | 'clock'>,
  tokens: UnsubscribeTokens,
): void => {
  // Whoever posts says nothing of use: the token says it all. Kit reads no forms elsewhere.
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'buffer', bodyLimit: 4_096 },
    (_request, _body, done) => done(null, null),
  );
  const read = ({ params }: ByToken): Unsubscription => {
    const found = tokens.read(params.token);
    if (!found) throw notFound('There is nothing at this address.');
    return found;
  };
  app.get('/unsubscribe/:token', async (request: ByToken, reply) => {
    const { group } = read(request);
    return sendPage(
      reply,
      'Fewer mails',
      `<p>We will no longer write to you about ${about[group]}.</p><form method="post"><button>Stop these mails</button></form>`,
    );
  });
  app.post('/unsubscribe/:token', async (request: ByToken, reply) => {
    const { recipientKey, group } = read(request);
    const outcome = await updatePreferences(dependencies, recipientKey, [{ group, enabled: false }]);
    if (!outcome.ok) throw notFound('There is nothing at this address.');
    return sendPage(reply, 'Done', `<p>You get no more mails about ${about[group]}.</p>`);
  });
};
