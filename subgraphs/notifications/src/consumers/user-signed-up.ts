import { userSignedUp } from '@tessera/contracts/events/accounts';
import { type Consumer, consumer } from '@tessera/kit/events';
import type { Telling } from '../actions/learn-order.ts';
import { notifyWithin } from '../actions/notify.ts';
import { welcomeMail } from '../mails/account-mails.ts';

/** Somebody opened an account: they are welcomed. */
export const onUserSignedUp = (telling: Telling): Consumer =>
  consumer(userSignedUp, (tx, { payload: { userId, email, displayName } }) =>
    notifyWithin(tx, telling, {
      eventKey: `signed-up:${userId}`,
      kind: 'WELCOME',
      email,
      userId,
      orderId: null,
      content: welcomeMail(displayName, telling.storefrontUrl),
    }),
  );
