import { type ConnectionArguments, type Page, pageArgs } from '@tessera/kit/graphql';

/** Page sizes of what one user has. */
const nested = { default: 20, max: 50 };

/** A page of a user's addresses, oldest first. */
export const addressPage = (args: ConnectionArguments): Page =>
  pageArgs(args, { list: 'addresses', kinds: ['at', 'text'] }, nested);

/** A page of a user's sessions, latest used first. */
export const sessionPage = (args: ConnectionArguments): Page =>
  pageArgs(args, { list: 'sessions', kinds: ['at', 'text'] }, nested);

/** A page of mails, newest first. */
export const mailPage = (args: ConnectionArguments): Page =>
  pageArgs(args, { list: 'mails', kinds: ['at', 'text'] });

/** A page of users in an order. */
export const userPage = (
  args: ConnectionArguments & { readonly sortKey: 'CREATED_AT' | 'DISPLAY_NAME'; readonly reverse: boolean },
): Page =>
  pageArgs(args, {
    list: `users:${args.sortKey}${args.reverse ? ':reverse' : ''}`,
    kinds: [args.sortKey === 'CREATED_AT' ? 'at' : 'text', 'text'],
  });
