import { randomBytes } from 'node:crypto';
import { generateViewerKeys } from '@tessera/kit/identity';
import type { CommandContext } from '../cli/command-context.ts';

/** 256 bits, in letters that need no escaping in a URL. */
const password = (): string => randomBytes(32).toString('base64url');

/** Prints fresh secrets as lines of an .env file. Each run gives others. */
export const keysCommand = async ({ terminal }: CommandContext): Promise<void> => {
  const { privateJwk, publicJwks } = await generateViewerKeys();
  terminal.out(`# Signs who is asking on to the subgraphs: for the router alone.
VIEWER_PRIVATE_KEY='${privateJwk}'
# Verifies it: for every subgraph. During a rotation it lists the old key and the new one.
VIEWER_PUBLIC_KEYS='${publicJwks}'
# Encrypts signing keys and one-time secrets at rest: for accounts. A new one goes first, before a comma and the old one.
ACCOUNTS_ENCRYPTION_KEY='${password()}'
# Makes the links that switch mails off: for notifications. A new one goes first, before a comma and the old one.
NOTIFICATIONS_SECRET='${password()}'
# Of the servers in docker-compose.yml.
POSTGRES_PASSWORD='${password()}'
RABBITMQ_PASSWORD='${password()}'
REDIS_PASSWORD='${password()}'`);
};
