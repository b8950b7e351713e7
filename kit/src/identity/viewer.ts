import { forbidden, unauthenticated } from '../errors/index.ts';

/** What a user is to the shop. */
export type Role = 'customer' | 'staff' | 'admin';

/** Who is asking, on every request to a subgraph. */
export interface Viewer {
  /** Null for a visitor who is not signed in. */
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly roles: readonly Role[];
  readonly scopes: ReadonlySet<string>;
}

/** A visitor who is not signed in. */
export const anonymous: Viewer = { userId: null, sessionId: null, roles: [], scopes: new Set() };

const staffScopes = [
  'catalog:write',
  'inventory:write',
  'reviews:moderate',
  'accounts:read',
  'mail:read',
  'orders:read',
  'orders:write',
  'payments:read',
  'payments:write',
  'promotions:write',
  'shipping:write',
  'notifications:read',
  'notifications:write',
];

/** The scopes of each role; a viewer with several roles has all of theirs. */
export const scopesOfRole: Readonly<Record<Role, readonly string[]>> = {
  customer: [],
  staff: staffScopes,
  admin: [...staffScopes, 'accounts:write'],
};

/** Whether `text` names a role. */
export const isRole = (text: unknown): text is Role =>
  typeof text === 'string' && Object.hasOwn(scopesOfRole, text);

/** The scopes that roles give together. */
export const scopesOf = (roles: readonly Role[]): Set<string> =>
  new Set(roles.flatMap((role) => scopesOfRole[role]));

/**
 * The signed-in user's id.
 * @throws TesseraError UNAUTHENTICATED when nobody is signed in.
 */
export const requireUser = (viewer: Viewer): string => {
  if (viewer.userId === null) throw unauthenticated();
  return viewer.userId;
};

/**
 * Lets a viewer with the scope pass.
 * @throws TesseraError UNAUTHENTICATED when nobody is signed in, FORBIDDEN without the scope.
 */
export const requireScope = (viewer: Viewer, scope: string): void => {
  requireUser(viewer);
  if (!viewer.scopes.has(scope)) throw forbidden();
};
