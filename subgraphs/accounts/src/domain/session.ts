const minute = 60_000;
const day = 24 * 60 * minute;

/** How long things of a session live, in ms. */
export const lifetimes = {
  /** A session ends this long after it began, however busy it is. */
  session: 90 * day,
  /** A session that is not refreshed for this long has ended. */
  refreshToken: 30 * day,
  accessToken: 15 * minute,
  passwordReset: 30 * minute,
  signUp: 1 * day,
} as const;

/** Why a session ended. */
export const sessionEnds = ['SIGNED_OUT', 'REVOKED', 'REUSED', 'PASSWORD_CHANGED', 'PASSWORD_RESET'] as const;

/** One of {@link sessionEnds}. */
export type SessionEnd = (typeof sessionEnds)[number];

/** When a refresh token made now ends: it never outlives its session. */
export const refreshTokenEnd = (now: Date, sessionEnd: Date): Date =>
  new Date(Math.min(now.getTime() + lifetimes.refreshToken, sessionEnd.getTime()));

/** Moves a moment. */
export const after = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);
