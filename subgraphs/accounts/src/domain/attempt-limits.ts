import { isIPv4, isIPv6 } from 'node:net';

const minute = 60_000;

/** How many attempts a kind of thing allows in a window that begins with the first. */
export interface AttemptLimit {
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * The limits, by what is counted. Those of an account can be used up by anyone who knows its address, so each way in
 * has its own: a locked sign-in leaves the reset open.
 */
export const attemptLimits = {
  /** Failed sign-ins on one account. */
  signInAccount: { limit: 10, windowMs: 15 * minute },
  /** Failed sign-ins from one network. */
  signInNetwork: { limit: 50, windowMs: 15 * minute },
  /** Sign-ups from one network. */
  signUpNetwork: { limit: 30, windowMs: 60 * minute },
  /** Mails that sign-ups send to one address. */
  signUpMail: { limit: 5, windowMs: 60 * minute },
  /** Wishes for a reset from one network. */
  resetNetwork: { limit: 30, windowMs: 60 * minute },
  /** Mails that wishes for a reset send to one account. */
  resetMail: { limit: 5, windowMs: 60 * minute },
  /** Wrong second factors while signing in; only who has the password gets there. */
  secondFactor: { limit: 5, windowMs: 15 * minute },
  /** Wrong second factors while resetting; only who has the mail gets there. */
  resetSecondFactor: { limit: 5, windowMs: 15 * minute },
  /** Wrong passwords or codes of someone who is signed in. */
  confirmation: { limit: 10, windowMs: 15 * minute },
} as const satisfies Record<string, AttemptLimit>;

/** What is counted. */
export type AttemptKind = keyof typeof attemptLimits;

/** Sign-ins that one request may try, whatever aliases it uses. */
export const signInsPerRequest = 5;

/**
 * What one client can hold of a network address: an IPv4 address, or an IPv6 /64, of which every household has more
 * addresses than could be counted. Null when the text is no address.
 */
export const networkOf = (clientAddress: string | null): string | null => {
  if (clientAddress === null) return null;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(clientAddress)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  if (isIPv4(clientAddress)) return clientAddress;
  if (!isIPv6(clientAddress)) return null;
  const [head = '', tail] = (clientAddress.split('%')[0] ?? '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array<string>(zeros).fill('0'), ...last];
  const prefix = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${prefix.join(':')}::/64`;
};
