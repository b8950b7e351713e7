import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { codePeriodSeconds, codeWindow, periodOf } from '../domain/one-time-codes.ts';

// What every authenticator app understands (RFC 6238's defaults).
const shape = { algorithm: 'SHA1', digits: 6, period: codePeriodSeconds };

/** A new secret in base32. */
export const newTotpSecret = (): string =>
  new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32;

/** The address that authenticator apps read, usually as a QR code. @param label the account's e-mail address. */
export const totpUri = (secret: string, label: string): string =>
  new TOTP({ ...shape, issuer: 'Tessera', label, secret: Secret.fromBase32(secret) }).toString();

/** The period whose code this is, among the present one and its neighbours; null when it is none of theirs. */
export const findPeriod = (secret: string, code: string, now: Date): number | null => {
  const totp = new TOTP({ ...shape, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: codeWindow });
  return delta === null ? null : periodOf(now) + delta;
};
