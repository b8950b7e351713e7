import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCipher } from '../src/credentials/cipher.ts';
import { createHashQueue } from '../src/credentials/hash-queue.ts';
import { createPasswordHasher, owaspCosts } from '../src/credentials/password-hasher.ts';
import { hashToken, newRecoveryCodes, newToken, readToken } from '../src/credentials/tokens.ts';
import { findPeriod, newTotpSecret, totpUri } from '../src/credentials/totp-secrets.ts';
import { periodOf } from '../src/domain/one-time-codes.ts';

const secretOf = () => randomBytes(32).toString('base64');

describe('the cipher', () => {
  it('brings a text back, and never the same way twice', () => {
    const cipher = createCipher([secretOf()]);
    const [one, other] = [cipher.encrypt('top secret', 'a'), cipher.encrypt('top secret', 'a')];
    expect(one).not.toBe(other);
    expect(one).not.toContain('top');
    expect(cipher.decrypt(one, 'a')).toBe('top secret');
  });

  it('refuses a text that was moved, changed, cut or encrypted by someone else', () => {
    const cipher = createCipher([secretOf()]);
    const encrypted = cipher.encrypt('top secret', 'totp:usr_1');
    const last = encrypted.endsWith('A') ? 'B' : 'A';
    expect(() => cipher.decrypt(encrypted, 'totp:usr_2')).toThrow();
    expect(() => cipher.decrypt(encrypted.slice(0, -3) + last.repeat(3), 'totp:usr_1')).toThrow();
    expect(() => cipher.decrypt(encrypted.slice(0, 20), 'totp:usr_1')).toThrow();
    expect(() => cipher.decrypt('', 'totp:usr_1')).toThrow();
    expect(() => createCipher([secretOf()]).decrypt(encrypted, 'totp:usr_1')).toThrow(
      'ACCOUNTS_ENCRYPTION_KEY',
    );
  });

  it('reads what the secret before it wrote', () => {
    const [old, fresh] = [secretOf(), secretOf()];
    const encrypted = createCipher([old]).encrypt('top secret', 'a');
    const both = createCipher([fresh, old]);
    expect(both.decrypt(encrypted, 'a')).toBe('top secret');
    expect(createCipher([fresh]).decrypt(both.encrypt('new', 'a'), 'a')).toBe('new');
  });
});

describe('the password hasher', () => {
  it('makes argon2id hashes with the costs OWASP recommends', async () => {
    const hasher = await createPasswordHasher();
    const hash = await hasher.hash('correct horse');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(owaspCosts).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(await hasher.verify(hash, 'correct horse')).toBe(true);
    expect(await hasher.verify(hash, 'wrong horse')).toBe(false);
    expect(hasher.isOutdated(hash)).toBe(false);
  });

  it('lets nobody in without a hash, not even with the decoy', async () => {
    const hasher = await createPasswordHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 });
    expect(await hasher.verify(null, 'no password at all')).toBe(false);
  });

  it('knows a hash of other costs', async () => {
    const weak = await createPasswordHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 });
    const strong = await createPasswordHasher({ memoryCost: 16, timeCost: 1, parallelism: 1 });
    const hash = await weak.hash('correct horse');
    expect(strong.isOutdated(hash)).toBe(true);
    expect(await strong.verify(hash, 'correct horse')).toBe(true);
  });
});

describe('the hash queue', () => {
  it('runs some at once, lets some wait and turns the rest away', async () => {
    const queued = createHashQueue({ concurrency: 2, waiting: 3 });
    let running = 0;
    let most = 0;
    const open: (() => void)[] = [];
    const task = () =>
      queued(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => open.push(resolve));
        running -= 1;
        return 'done';
      });
    const tasks = Array.from({ length: 7 }, () => task().catch((error) => error.code));
    for (let round = 0; round < 5; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      open.shift()?.();
    }
    const results = await Promise.all(tasks);
    expect(results.filter((result) => result === 'done')).toHaveLength(5);
    expect(results.filter((result) => result === 'SERVICE_UNAVAILABLE')).toHaveLength(2);
    expect(most).toBe(2);
    const later = task();
    await new Promise((resolve) => setImmediate(resolve));
    open.shift()?.();
    expect(await later).toBe('done');
  });

  it('goes on after a task that failed', async () => {
    const queued = createHashQueue({ concurrency: 1, waiting: 1 });
    const failing = queued(async () => {
      throw new Error('no memory');
    });
    const next = queued(async () => 'done');
    await expect(failing).rejects.toThrow('no memory');
    expect(await next).toBe('done');
  });
});

describe('tokens', () => {
  it('hold 256 random bits and are stored as a hash', () => {
    const tokens = new Set(Array.from({ length: 100 }, newToken));
    expect(tokens.size).toBe(100);
    for (const token of tokens) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(readToken(token)).toBe(hashToken(token));
      expect(hashToken(token)).not.toContain(token.slice(0, 10));
    }
  });

  it.each(['', 'short', 'a'.repeat(44), 'a'.repeat(1_000_000), `${'a'.repeat(42)}'`, `${'a'.repeat(43)}\n`])(
    'what cannot be one is not even hashed',
    (text) => {
      expect(readToken(text)).toBeNull();
    },
  );

  it('recovery codes come ten at a time, all different', () => {
    expect(new Set(newRecoveryCodes()).size).toBe(10);
  });
});

describe('one-time secrets', () => {
  it('are RFC 6238, as authenticator apps have it', () => {
    // The RFC's test secret; its eight digits cut to six.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(findPeriod(secret, '287082', new Date(59_000))).toBe(1);
    expect(findPeriod(secret, '081804', new Date(1_111_111_109_000))).toBe(
      periodOf(new Date(1_111_111_109_000)),
    );
  });

  it('take a neighbouring code and no further one', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(findPeriod(secret, '287082', new Date(89_000))).toBe(1);
    expect(findPeriod(secret, '287082', new Date(1_000))).toBe(1);
    expect(findPeriod(secret, '287082', new Date(90_000))).toBeNull();
  });

  it('go into an otpauth address', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(totpUri(secret, 'ada+shop@example.test'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(uri.searchParams.get('issuer')).toBe('Tessera');
    expect(decodeURIComponent(uri.pathname)).toContain('Tessera:ada+shop@example.test');
  });
});
