const minute = 60_000;
const day = 24 * 60 * minute;

/** The times of signing keys, in ms. */
export const keyTimes = {
  /** How long one key signs. */
  signing: 30 * day,
  /** How long before it signs a key is published, so that everyone who caches the set has it by then. */
  ahead: 60 * minute,
  /** How long after its last signature a key stays published: the life of an access token and a clock's error. */
  after: 16 * minute,
} as const;

/** What matters of a signing key here. */
export interface KeyTimes {
  readonly generation: number;
  readonly signsFrom: Date;
  readonly signsUntil: Date;
}

/** The key that signs at a moment: the newest whose time it is. */
export const signingKeyAt = <Key extends KeyTimes>(keys: readonly Key[], now: Date): Key | null =>
  keys
    .filter((key) => key.signsFrom <= now && now < key.signsUntil)
    .reduce<Key | null>((best, key) => (best && best.generation > key.generation ? best : key), null);

/** The keys to publish at a moment: tokens signed by them are, or will soon be, about. */
export const publishedKeysAt = <Key extends KeyTimes>(keys: readonly Key[], now: Date): Key[] =>
  keys.filter((key) => now.getTime() < key.signsUntil.getTime() + keyTimes.after);

/**
 * The times of the key that is to be made at a moment; null when there is none to make. The first key signs at once, as
 * does one that comes too late; the next takes over exactly when its predecessor stops.
 */
export const nextKeyAt = (keys: readonly KeyTimes[], now: Date): KeyTimes | null => {
  const newest = keys.reduce<KeyTimes | null>(
    (best, key) => (best && best.generation > key.generation ? best : key),
    null,
  );
  if (newest && now.getTime() < newest.signsUntil.getTime() - keyTimes.ahead) return null;
  const signsFrom = newest && newest.signsUntil > now ? newest.signsUntil : now;
  return {
    generation: (newest?.generation ?? 0) + 1,
    signsFrom,
    signsUntil: new Date(signsFrom.getTime() + keyTimes.signing),
  };
};
