import { erasedEmail } from '@tessera/contracts/events/parts';
import type { Consumer, Message } from '@tessera/kit/events';
import { isAboutErased } from '@tessera/kit/personal-data';
import type { Tx } from '@tessera/kit/store';

/** What messages say of a person, each in its own way. */
interface About {
  readonly userId?: string | null;
  readonly email?: string;
  readonly recipient?: string;
}

/** A message without the person, when that was erased: it may have been under way for long. */
const withoutErased = async (tx: Tx, message: Message): Promise<Message> => {
  const about = message.payload as About;
  const email = about.email ?? about.recipient ?? null;
  if (!(await isAboutErased(tx, { userId: about.userId ?? null, email, at: message.time }))) return message;
  const nobody = {
    userId: null,
    ...(about.email !== undefined && { email: erasedEmail }),
    ...(about.recipient !== undefined && { recipient: erasedEmail }),
  };
  return { ...message, payload: { ...about, ...nobody } };
};

/** Lets a consumer hear of erased users as of nobody, to whom no mail goes. */
export const hearingNoErased = (consumer: Consumer): Consumer => ({
  ...consumer,
  handle: async (tx, message, result) => consumer.handle(tx, await withoutErased(tx, message), result),
});
