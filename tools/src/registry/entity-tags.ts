/** The entity tag of a hash, as HTTP writes it. */
export const entityTag = (hash: string): string => `"${hash}"`;

/**
 * Whether a client has what it would be sent: one of the tags of its `If-None-Match` is that tag, weak or not.
 * @param header undefined when it sent none.
 */
export const hasAlready = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((item) => {
    const known = item.trim().replace(/^W\//, '');
    return known === tag || known === '*';
  });
