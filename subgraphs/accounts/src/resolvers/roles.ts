import type { Role as StoredRole } from '@tessera/kit/identity';
import type { Role } from '../generated/resolvers.ts';

const shown = { customer: 'CUSTOMER', staff: 'STAFF', admin: 'ADMIN' } as const;
const stored = { CUSTOMER: 'customer', STAFF: 'staff', ADMIN: 'admin' } as const;

/** A role as the schema spells it. */
export const showRole = (role: StoredRole): Role => shown[role];

/** A role as it is stored. */
export const readRole = (role: Role): StoredRole => stored[role];
