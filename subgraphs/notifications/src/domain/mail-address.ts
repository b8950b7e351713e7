const maxLength = 254;
/** One mailbox, and nothing that a header or a list of recipients could be made of. */
const pattern = /^[^\s\p{Cc}@<>()[\]\\,;:"]{1,64}@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u;

/** Whether mail can go to an address as it stands. */
export const isMailAddress = (text: string): boolean => text.length <= maxLength && pattern.test(text);

/** The same for an address in any case: what a guest is known by. */
const addressKey = (address: string): string => address.toLowerCase();

/** By what preferences know a recipient: a user by id, a guest by address. */
export const recipientKeyOf = ({
  userId,
  email,
}: {
  readonly userId: string | null;
  readonly email: string;
}): string => userId ?? `mail:${addressKey(email)}`;
