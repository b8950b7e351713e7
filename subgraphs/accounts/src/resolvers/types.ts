import { prefixOf, toConnection } from '@tessera/kit/graphql';
import { missingFrom, readDocument } from '../actions/export-user-data.ts';
import { type Context, maySee } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { AddressRow, UserRow } from '../store/tables.ts';
import { addressPage, sessionPage } from './pages.ts';
import { showRole } from './roles.ts';

/** Shows a user's own matters to who may see them, and null to others. */
const own =
  <Args, Value>(show: (user: UserRow, args: Args, context: Context) => Value) =>
  (user: UserRow, args: Args, context: Context): Value | null =>
    maySee(context, user.id) ? show(user, args, context) : null;

/** An address, if the viewer may know that it is there. */
export const visibleAddress = async (context: Context, id: unknown): Promise<AddressRow | null> => {
  if (typeof id !== 'string' || prefixOf(id) !== 'adr') return null;
  const address = await context.loaders.address.load(id);
  return address && maySee(context, address.userId) ? address : null;
};

/** The fields that are not columns. */
export const types = {
  User: {
    // What a representation holds is not checked against the schema.
    __resolveReference: ({ id }: { id: unknown }, { loaders }) =>
      typeof id === 'string' && prefixOf(id) === 'usr' ? loaders.user.load(id) : null,
    email: own(({ email }) => email),
    emailVerified: own(({ emailVerifiedAt }) => emailVerifiedAt !== null),
    phone: own(({ phone }) => phone),
    role: own(({ role }) => showRole(role)),
    createdAt: own(({ createdAt }) => createdAt),
    totpEnabled: own(async ({ id }, _args, { loaders }) => (await loaders.totpEnabled.load(id)) ?? false),
    recoveryCodesLeft: own(
      async ({ id }, _args, { loaders }) => (await loaders.recoveryCodesLeft.load(id)) ?? 0,
    ),
    defaultAddress: own(({ defaultAddressId }, _args, { loaders }) =>
      defaultAddressId === null ? null : loaders.address.load(defaultAddressId),
    ),
    addresses: own(async ({ id }, args: Parameters<typeof addressPage>[0], { loaders }) => {
      const page = addressPage(args);
      const rows = await loaders.addressesOfUser(page).load(id);
      return toConnection(rows, page, (row) => [row.createdAt, row.id]);
    }),
    erasure: own(({ id }, _args, { loaders }) => loaders.erasure.load(id)),
    sessions: own(async ({ id }, args: Parameters<typeof sessionPage>[0], { loaders }) => {
      const page = sessionPage(args);
      const rows = await loaders.sessionsOfUser(page).load(id);
      return toConnection(rows, page, (row) => [row.lastUsedAt, row.id]);
    }),
  },
  Address: {
    __resolveReference: ({ id }, _context: Context) => visibleAddress(_context, id),
    isDefault: async ({ id, userId }, _args, { loaders }) =>
      (await loaders.user.load(userId))?.defaultAddressId === id,
  },
  Session: {
    user: async ({ userId }, _args, { loaders }) => {
      const user = await loaders.user.load(userId);
      if (!user) throw new Error('A session has a user.');
      return user;
    },
    isCurrent: ({ id, userId }, _args, { viewer, opened }) =>
      viewer.sessionId === id || opened.get(userId) === id,
  },
  UserErasure: {
    userId: ({ id }) => id,
    overdue: ({ status, dueAt }, _args, { deps }) => status !== 'DONE' && dueAt <= deps.clock(),
    progress: async ({ id, round }, _args, { loaders }) =>
      (await loaders.erasureParts.load(id)).map((part) => ({
        subgraph: part.subgraph,
        erasedAt: part.round >= round ? part.answeredAt : null,
      })),
  },
  UserDataExport: {
    missing: ({ id, readyAt }, _args, { read }) => (readyAt === null ? missingFrom(read, id) : []),
    json: (row, _args, { read }) => readDocument(read, row),
  },
  Mail: {
    to: ({ recipient }) => recipient,
  },
} satisfies Resolvers;
