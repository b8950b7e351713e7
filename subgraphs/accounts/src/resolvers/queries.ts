import { badUserInput, forbidden } from '@tessera/kit/errors';
import { assertId, toConnection } from '@tessera/kit/graphql';
import { parseEmail } from '../domain/email.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listErasures } from '../store/erasures.ts';
import { readExport } from '../store/exports.ts';
import { listMails } from '../store/mails.ts';
import { listUsers } from '../store/users.ts';
import { mailPage, userPage } from './pages.ts';
import { readRole } from './roles.ts';
import { visibleAddress } from './types.ts';

/** Longer than any name or address. */
const maxQueryLength = 254;

/** Queries. Who may ask what is in the schema; what belongs to someone is checked here. */
export const queries = {
  viewer: (_root, _args, { viewer, loaders }) =>
    viewer.userId === null ? null : loaders.user.load(viewer.userId),
  user: (_root, { id }, { loaders }) => loaders.user.load(assertId(id, 'usr')),
  users: async (_root, args, { read }) => {
    const page = userPage(args);
    const query = args.filter?.query?.normalize('NFKC').trim().toLowerCase() ?? '';
    if (query.length > maxQueryLength) {
      throw badUserInput(`"query" has at most ${maxQueryLength} characters.`, { field: 'filter.query' });
    }
    const role = args.filter?.role ? readRole(args.filter.role) : null;
    const { sortKey, reverse } = args;
    const rows = await listUsers(read, { query: query || null, role, sortKey, reverse, ...page });
    return toConnection(rows, page, (row) => [
      sortKey === 'CREATED_AT' ? row.createdAt : row.sortName,
      row.id,
    ]);
  },
  address: (_root, { id }, context) => visibleAddress(context, assertId(id, 'adr')),
  userErasure: (_root, { userId }, { loaders }) => loaders.erasure.load(assertId(userId, 'usr')),
  userErasures: (_root, { first, status }, { read }) =>
    listErasures(read, status ?? null, Math.min(Math.max(first ?? 20, 1), 100)),
  userDataExport: async (_root, { id }, { read, viewer, deps }) => {
    const found = await readExport(read, assertId(id, 'exp'), deps.clock());
    return found && (found.userId === viewer.userId || viewer.scopes.has('accounts:write')) ? found : null;
  },
  sentMails: async (_root, args, { read, outboxOpen }) => {
    if (!outboxOpen) throw forbidden('Mails cannot be read in production.');
    const page = mailPage(args);
    const email = args.filter?.to ? parseEmail(args.filter.to) : null;
    if (args.filter?.to && !email) throw badUserInput('"to" is no e-mail address.', { field: 'filter.to' });
    const kind = args.filter?.kind ?? null;
    const rows = await listMails(read, { recipientKey: email?.key ?? null, kind, ...page });
    return toConnection(rows, page, (row) => [row.sentAt, row.id]);
  },
} satisfies QueryResolvers;
