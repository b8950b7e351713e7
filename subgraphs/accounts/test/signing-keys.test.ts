import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type KeyTimes,
  keyTimes,
  nextKeyAt,
  publishedKeysAt,
  signingKeyAt,
} from '../src/domain/signing-keys.ts';

const start = new Date('2026-01-01T00:00:00Z').getTime();
const at = (ms: number) => new Date(start + ms);
/** The life of an access token and the clock skew verifiers allow. */
const tokenLife = 15 * 60_000 + 30_000;
/** How long a verifier caches the set at most. */
const cacheLife = 5 * 60_000;

/** Runs rotations at the given moments; returns the keys with the moment each was first published. */
const rotateAt = (moments: readonly number[]) => {
  let keys: (KeyTimes & { readonly since: number })[] = [];
  const everyKey: typeof keys = [];
  for (const moment of moments) {
    const next = nextKeyAt(keys, at(moment));
    if (next) {
      const key = { ...next, since: moment };
      keys.push(key);
      everyKey.push(key);
    }
    keys = publishedKeysAt(keys, at(moment));
  }
  return everyKey;
};

describe('signing keys', () => {
  it('the first signs at once', () => {
    const [first] = rotateAt([0]);
    expect(first).toMatchObject({ generation: 1, signsFrom: at(0), signsUntil: at(keyTimes.signing) });
  });

  it('there is always exactly one that signs, published long enough before, when rotation runs every few minutes', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 10 * 60_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(gaps, (pauses) => {
        // Around three changes of key, at odd moments.
        const moments = [0];
        for (let turn = 1; turn <= 3; turn += 1) {
          let moment = turn * keyTimes.signing - keyTimes.ahead;
          for (const pause of pauses) {
            moment += pause;
            moments.push(moment);
          }
          moments.push(turn * keyTimes.signing - keyTimes.ahead / 2, turn * keyTimes.signing + 60_000);
        }
        moments.sort((a, b) => a - b);
        const keys = rotateAt(moments);
        expect(keys.map(({ generation }) => generation)).toEqual([1, 2, 3, 4]);
        for (let moment = 0; moment < 3 * keyTimes.signing; moment += keyTimes.signing / 7) {
          const signers = keys.filter((key) => key.signsFrom <= at(moment) && at(moment) < key.signsUntil);
          expect(signers).toHaveLength(1);
          expect(signingKeyAt(keys, at(moment))).toBe(signers[0]);
        }
        for (const key of keys.slice(1)) {
          expect(key.signsFrom.getTime() - at(key.since).getTime()).toBeGreaterThan(cacheLife);
        }
      }),
    );
  });

  it('a key stays published until its last token has ended', () => {
    const [key] = rotateAt([0]);
    const keys = key ? [key] : [];
    expect(publishedKeysAt(keys, at(keyTimes.signing + tokenLife))).toEqual(keys);
    expect(publishedKeysAt(keys, at(keyTimes.signing + keyTimes.after))).toEqual([]);
  });

  it('after a long stop a new one signs at once', () => {
    const [, second] = rotateAt([0, 10 * keyTimes.signing]);
    expect(second?.signsFrom).toEqual(at(10 * keyTimes.signing));
  });

  it('two processes that rotate at the same moment want the same generation', () => {
    const keys = rotateAt([0]);
    const moment = at(keyTimes.signing - keyTimes.ahead);
    expect(nextKeyAt(keys, moment)).toEqual(nextKeyAt([...keys], moment));
  });
});
