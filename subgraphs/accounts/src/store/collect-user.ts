import { eq, type Read } from '@tessera/kit/store';
import { tables } from './tables.ts';

/** What accounts holds of a user. The names are part of the export's layout. */
export const collectUser = async (read: Read, userId: string) => {
  const { user, address, session } = tables.on(read);
  const [profile] = await read.select().from(user).where(eq(user.id, userId));
  const addresses = await read.select().from(address).where(eq(address.userId, userId)).orderBy(address.id);
  const sessions = await read.select().from(session).where(eq(session.userId, userId)).orderBy(session.id);
  return {
    profile: profile && {
      email: profile.email,
      displayName: profile.displayName,
      phone: profile.phone,
      role: profile.role,
      createdAt: profile.createdAt,
    },
    addresses: addresses.map(({ userId: _, ...row }) => row),
    sessions: sessions.map(({ id, createdAt, lastUsedAt, endedAt, clientAddress }) => ({
      id,
      createdAt,
      lastUsedAt,
      endedAt,
      clientAddress,
    })),
  };
};
