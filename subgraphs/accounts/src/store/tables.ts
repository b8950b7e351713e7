import { eventTables } from '@tessera/kit/events';
import { defineTables, type Row } from '@tessera/kit/store';
import { erasureReasons, erasureStatuses } from '../domain/erasure.ts';
import { mailKinds } from '../domain/mails.ts';
import { sessionEnds } from '../domain/session.ts';

/** accounts' tables. Tokens and recovery codes are stored as SHA-256, which their 256 and 79 random bits allow. */
export const tables = defineTables((builder) => {
  const { table, id, text, oneOf, integer, at, json } = builder;
  const { index, unique, primaryKey, foreignKey } = builder;

  const user = table(
    'user_account',
    {
      id: id(),
      /** Where mail goes, as its owner writes it. */
      email: text().notNull(),
      /** The same for all spellings of one mailbox. */
      emailKey: text().notNull(),
      emailVerifiedAt: at(),
      displayName: text().notNull(),
      /** Display name in lower case, to sort and search by. */
      sortName: text().notNull(),
      phone: text(),
      role: oneOf(['customer', 'staff', 'admin']).notNull(),
      /** argon2id in PHC form; null for a user who cannot sign in before a reset. */
      passwordHash: text(),
      /** One of the user's own; kept right by the actions on addresses. */
      defaultAddressId: text(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      unique('user_account_email').on(t.emailKey),
      index('user_account_newest').on(t.createdAt, t.id),
      index('user_account_name').on(t.sortName, t.id),
      index('user_account_role').on(t.role),
    ],
  );

  /** Accounts asked for, until the mail is answered. Several may wait for one address; the first answered gets it. */
  const signUp = table(
    'sign_up',
    {
      tokenHash: text().primaryKey(),
      email: text().notNull(),
      emailKey: text().notNull(),
      displayName: text().notNull(),
      passwordHash: text().notNull(),
      expiresAt: at().notNull(),
    },
    (t) => [index('sign_up_due').on(t.expiresAt)],
  );

  const passwordReset = table(
    'password_reset',
    { tokenHash: text().primaryKey(), userId: text().notNull(), expiresAt: at().notNull() },
    (t) => [
      index('password_reset_user').on(t.userId),
      index('password_reset_due').on(t.expiresAt),
      foreignKey({ name: 'password_reset_user_fk', columns: [t.userId], foreignColumns: [user.id] }),
    ],
  );

  const session = table(
    'session',
    {
      id: id(),
      userId: text().notNull(),
      createdAt: at().notNull(),
      lastUsedAt: at().notNull(),
      expiresAt: at().notNull(),
      clientAddress: text(),
      endedAt: at(),
      endReason: oneOf(sessionEnds),
    },
    (t) => [
      index('session_user').on(t.userId, t.lastUsedAt, t.id),
      index('session_due').on(t.expiresAt),
      foreignKey({ name: 'session_user_fk', columns: [t.userId], foreignColumns: [user.id] }),
    ],
  );

  /** All refresh tokens of a session, used ones too: meeting one of those again shows that it was stolen. */
  const refreshToken = table(
    'refresh_token',
    {
      tokenHash: text().primaryKey(),
      sessionId: text().notNull(),
      expiresAt: at().notNull(),
      usedAt: at(),
    },
    (t) => [
      index('refresh_token_session').on(t.sessionId),
      foreignKey({
        name: 'refresh_token_session_fk',
        columns: [t.sessionId],
        foreignColumns: [session.id],
      }).onDelete('cascade'),
    ],
  );

  const totp = table(
    'totp',
    {
      userId: text().primaryKey(),
      secretEncrypted: text().notNull(),
      /** Null while it is being set up: nothing asks for a code yet. */
      confirmedAt: at(),
      /** The period of the last code taken; no older one is. */
      lastPeriod: integer(),
      createdAt: at().notNull(),
    },
    (t) => [foreignKey({ name: 'totp_user_fk', columns: [t.userId], foreignColumns: [user.id] })],
  );

  const recoveryCode = table(
    'recovery_code',
    { codeHash: text().primaryKey(), userId: text().notNull(), usedAt: at() },
    (t) => [
      index('recovery_code_user').on(t.userId),
      foreignKey({ name: 'recovery_code_user_fk', columns: [t.userId], foreignColumns: [user.id] }),
    ],
  );

  const address = table(
    'address',
    {
      id: id(),
      userId: text().notNull(),
      name: text().notNull(),
      company: text(),
      line1: text().notNull(),
      line2: text(),
      city: text().notNull(),
      region: text(),
      postalCode: text(),
      countryCode: text().notNull(),
      phone: text(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      index('address_user').on(t.userId, t.createdAt, t.id),
      foreignKey({ name: 'address_user_fk', columns: [t.userId], foreignColumns: [user.id] }),
    ],
  );

  /** How often something was tried in its window. Keys are hashed: they would tell who signs in, and from where. */
  const attempt = table(
    'attempt',
    { key: text().primaryKey(), count: integer().notNull(), windowEndsAt: at().notNull() },
    (t) => [index('attempt_due').on(t.windowEndsAt)],
  );

  const signingKey = table(
    'signing_key',
    {
      kid: text().primaryKey(),
      /** Counts up; unique, so that of two processes that rotate at once one wins. */
      generation: integer().notNull(),
      publicJwk: json<PublicJwk>().notNull(),
      privateJwkEncrypted: text().notNull(),
      signsFrom: at().notNull(),
      signsUntil: at().notNull(),
    },
    (t) => [unique('signing_key_generation').on(t.generation)],
  );

  /** What was written until a subgraph takes over that sends it. */
  const mail = table(
    'mail',
    {
      id: id(),
      kind: oneOf(mailKinds).notNull(),
      recipient: text().notNull(),
      recipientKey: text().notNull(),
      subject: text().notNull(),
      body: text().notNull(),
      sentAt: at().notNull(),
    },
    (t) => [
      index('mail_newest').on(t.sentAt, t.id),
      index('mail_recipient').on(t.recipientKey, t.sentAt, t.id),
    ],
  );

  /** Who was or is to be erased, and how far everybody is. It stays, to show that it was done. */
  const erasure = table(
    'erasure',
    {
      /** The user's id. */
      id: id(),
      status: oneOf(erasureStatuses).notNull(),
      requestedBy: oneOf(['SELF', 'ADMIN']).notNull(),
      reason: oneOf(erasureReasons).notNull(),
      /** Counts askings; the second begins when all have answered the first. */
      round: integer().notNull(),
      /** What others are asked with; null when all is erased. */
      email: text(),
      displayName: text(),
      requestedAt: at().notNull(),
      dueAt: at().notNull(),
      /** When those who have not answered are asked again. */
      askAgainAt: at().notNull(),
      completedAt: at(),
    },
    (t) => [index('erasure_due').on(t.status, t.askAgainAt), index('erasure_newest').on(t.requestedAt, t.id)],
  );

  const erasurePart = table(
    'erasure_part',
    {
      userId: text().notNull(),
      subgraph: text().notNull(),
      /** The round answered last; 0 for none. */
      round: integer().notNull(),
      answeredAt: at(),
    },
    (t) => [
      primaryKey({ name: 'erasure_part_pk', columns: [t.userId, t.subgraph] }),
      foreignKey({ name: 'erasure_part_erasure_fk', columns: [t.userId], foreignColumns: [erasure.id] }),
    ],
  );

  const dataExport = table(
    'data_export',
    {
      id: id(),
      userId: text().notNull(),
      requestedAt: at().notNull(),
      readyAt: at(),
      expiresAt: at().notNull(),
    },
    (t) => [index('data_export_user').on(t.userId, t.requestedAt), index('data_export_due').on(t.expiresAt)],
  );

  const exportPart = table(
    'export_part',
    {
      exportId: text().notNull(),
      subgraph: text().notNull(),
      part: integer().notNull(),
      parts: integer().notNull(),
      json: text().notNull(),
    },
    (t) => [
      primaryKey({ name: 'export_part_pk', columns: [t.exportId, t.subgraph, t.part] }),
      foreignKey({
        name: 'export_part_export_fk',
        columns: [t.exportId],
        foreignColumns: [dataExport.id],
      }).onDelete('cascade'),
    ],
  );

  return {
    user,
    signUp,
    passwordReset,
    session,
    refreshToken,
    totp,
    recoveryCode,
    address,
    attempt,
    signingKey,
    mail,
    erasure,
    erasurePart,
    dataExport,
    exportPart,
    ...eventTables(builder),
  };
});

/** The public half of an Ed25519 key. */
export interface PublicJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
}

type AccountsTables = ReturnType<typeof tables.for>;

/** A user as stored. */
export type UserRow = Row<AccountsTables['user']>;
/** A sign-up as stored. */
export type SignUpRow = Row<AccountsTables['signUp']>;
/** A session as stored. */
export type SessionRow = Row<AccountsTables['session']>;
/** A refresh token as stored. */
export type RefreshTokenRow = Row<AccountsTables['refreshToken']>;
/** One-time codes of a user as stored. */
export type TotpRow = Row<AccountsTables['totp']>;
/** An address as stored. */
export type AddressRow = Row<AccountsTables['address']>;
/** A signing key as stored. */
export type SigningKeyRow = Row<AccountsTables['signingKey']>;
/** A mail as stored. */
export type MailRow = Row<AccountsTables['mail']>;
/** An erasure as stored. */
export type ErasureRow = Row<AccountsTables['erasure']>;
/** How far a subgraph is with an erasure, as stored. */
export type ErasurePartRow = Row<AccountsTables['erasurePart']>;
/** An export as stored. */
export type DataExportRow = Row<AccountsTables['dataExport']>;
/** A slice of an export as stored. */
export type ExportPartRow = Row<AccountsTables['exportPart']>;
