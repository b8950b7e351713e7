import { type Role, scopesOf, type Viewer } from '../identity/index.ts';

const signedIn = (userId: string, role: Role): Viewer => ({
  userId,
  sessionId: 'ses_00000000000000000000000000',
  roles: [role],
  scopes: scopesOf([role]),
});

/** A signed-in customer. */
export const customer = (userId = 'usr_00000000000000000000000001'): Viewer => signedIn(userId, 'customer');

/** A member of staff. */
export const staff = (userId = 'usr_00000000000000000000000002'): Viewer => signedIn(userId, 'staff');

/** An administrator. */
export const admin = (userId = 'usr_00000000000000000000000003'): Viewer => signedIn(userId, 'admin');
