import { domainToASCII } from 'node:url';

/** An e-mail address. */
export interface Email {
  /** Where mail goes. */
  readonly address: string;
  /** The same for every spelling of one mailbox: at most one account has it. */
  readonly key: string;
}

const maxLength = 254;
const localPattern = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const domainPattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
/** Google delivers with and without dots to one mailbox, under both names. */
const dotless = new Set(['gmail.com', 'googlemail.com']);

/**
 * Reads an e-mail address; null when it is none.
 *
 * Full-width and other compatibility forms become plain (NFKC), a domain in another script its ASCII form. A mailbox
 * name in another script is refused: it could look like someone else's (a Cyrillic "а" for an "a"), and hardly any
 * provider hands them out.
 */
export const parseEmail = (text: string): Email | null => {
  if (text.length > maxLength * 2 || !text.isWellFormed()) return null;
  const plain = text.normalize('NFKC').trim();
  const at = plain.lastIndexOf('@');
  const local = plain.slice(0, Math.max(at, 0));
  const domain = domainToASCII(plain.slice(at + 1)).toLowerCase();
  const address = `${local}@${domain}`;
  if (local.length > 64 || address.length > maxLength) return null;
  if (!localPattern.test(local) || !domainPattern.test(domain)) return null;
  const mailbox = local.toLowerCase();
  const key = dotless.has(domain) ? `${mailbox.replaceAll('.', '')}@gmail.com` : `${mailbox}@${domain}`;
  return { address, key };
};
