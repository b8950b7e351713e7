/**
 * An e-mail address as limits per customer count it: without case, compatibility forms and `+tags`, which any mailbox
 * has for free.
 * @returns null for what is no address; whoever gives none is counted as nobody in particular.
 */
export const mailboxOf = (email: string): string | null => {
  const plain = email.normalize('NFKC').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const [name] = plain.slice(0, Math.max(at, 0)).split('+', 1);
  const domain = plain.slice(at + 1);
  return name && domain ? `${name}@${domain}` : null;
};
