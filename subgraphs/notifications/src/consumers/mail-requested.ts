import { mailRequested } from '@tessera/contracts/events/accounts';
import { type Consumer, consumer } from '@tessera/kit/events';
import type { Telling } from '../actions/learn-order.ts';
import { notifyWithin } from '../actions/notify.ts';
import { accountMail } from '../mails/account-mails.ts';

/** Accounts wrote a mail: it is sent. It may hold a link that opens an account. */
export const onMailRequested = (telling: Telling): Consumer =>
  consumer(mailRequested, (tx, { payload: { mailId, userId, recipient, subject, text } }) =>
    notifyWithin(tx, telling, {
      eventKey: `account-mail:${mailId}`,
      kind: 'ACCOUNT',
      email: recipient,
      userId,
      orderId: null,
      content: accountMail({ subject, text }),
    }),
  );
