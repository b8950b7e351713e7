import { createHmac, timingSafeEqual } from 'node:crypto';

/** The oldest signature that counts, in seconds. */
const tolerance = 300;

const digest = (secret: string, at: number, body: string | Buffer): Buffer =>
  createHmac('sha256', secret).update(`${at}.`).update(body).digest();

/** Signs a webhook's body: `t=<seconds>,v1=<hex>`, the form that Stripe uses. */
export const signBody = (secret: string, body: string, at: Date): string => {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${digest(secret, seconds, body).toString('hex')}`;
};

/** Whether a body was signed with the secret within the last five minutes. */
export const isSigned = (secret: string, body: Buffer, header: string | undefined, now: Date): boolean => {
  const [, seconds, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (seconds === undefined || hex === undefined) return false;
  const genuine = timingSafeEqual(digest(secret, Number(seconds), body), Buffer.from(hex, 'hex'));
  return genuine && Math.abs(now.getTime() / 1_000 - Number(seconds)) <= tolerance;
};
