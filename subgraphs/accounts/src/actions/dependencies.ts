import type { Outbox } from '@tessera/kit/events';
import type { Store } from '@tessera/kit/store';
import type { IssueAccessToken } from '../credentials/access-tokens.ts';
import type { Cipher } from '../credentials/cipher.ts';
import type { IsCommonPassword } from '../credentials/common-passwords.ts';
import type { PasswordHasher } from '../credentials/password-hasher.ts';
import type { Links } from '../domain/mails.ts';

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly clock: () => Date;
  /** Makes a new id with a prefix. */
  readonly newId: (prefix: string) => string;
  readonly hasher: PasswordHasher;
  readonly cipher: Cipher;
  readonly commonPasswords: () => Promise<IsCommonPassword>;
  readonly issueAccessToken: IssueAccessToken;
  readonly links: Links;
  /** Whether mails are kept for staff to read. They hold working links. */
  readonly keepMails: boolean;
}

/** Where a request comes from. */
export interface Origin {
  /** The client's network address, if known. */
  readonly clientAddress: string | null;
}

/** Someone who is signed in. */
export interface SignedIn {
  readonly userId: string;
  /** Null when the viewer's token names no session. */
  readonly sessionId: string | null;
}
