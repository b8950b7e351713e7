/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserRow, AddressRow, SessionRow, MailRow, ErasureRow, DataExportRow } from '../store/tables.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC, such as `2026-11-24T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** A country as an ISO 3166-1 alpha-2 code, such as `DE`. */
  CountryCode: { input: string; output: string; }
};

/** Anything with a global id. */
export type Node = {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
};

/** Why a mutation did nothing, for the person who asked. */
export type UserError = {
  /** The path to the input at fault, such as `["email"]`; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether a page follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether a page comes before this one. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first node; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last node; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  /** Who is asking; null for a visitor who is not signed in. */
  readonly viewer?: Maybe<User>;
  /** A user by id; null when there is none. */
  readonly user?: Maybe<User>;
  /** Users, newest first. */
  readonly users?: Maybe<UserConnection>;
  /** The erasure of a user, under way or done; null when there is none. */
  readonly userErasure?: Maybe<UserErasure>;
  /** Erasures, newest first: to see what is overdue and who has not answered. */
  readonly userErasures?: Maybe<ReadonlyArray<UserErasure>>;
  /** An export of the viewer's data, or for admins of anybody's; null when there is none, or its 7 days are over. */
  readonly userDataExport?: Maybe<UserDataExport>;
  /** One of the viewer's addresses; null when it is not there or someone else's. */
  readonly address?: Maybe<Address>;
  /**
   * Mails this platform wrote, newest first. They hold working links, so in production this answers FORBIDDEN unless the
   * operator opens it.
   */
  readonly sentMails?: Maybe<MailConnection>;
};


export type QueryuserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryusersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  sortKey: UserSortKey;
  reverse: Scalars['Boolean']['input'];
};


export type QueryuserErasureArgs = {
  userId: Scalars['ID']['input'];
};


export type QueryuserErasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<UserErasureStatus>;
};


export type QueryuserDataExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryaddressArgs = {
  id: Scalars['ID']['input'];
};


export type QuerysentMailsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MailFilter>;
};

export type Mutation = {
  /**
   * Asks for an account. Whether or not the address has one already, the answer is the same and a mail goes to it: with a
   * link that makes the account (`userEmailVerify`), or with the news that there is one.
   */
  readonly userSignUp: UserSignUpPayload;
  /** Makes the account that a sign-up asked for, by the token from the mail. */
  readonly userEmailVerify: UserEmailVerifyPayload;
  /** Changes the viewer's profile. What is left out stays. */
  readonly userUpdate: UserUpdatePayload;
  /** Changes the viewer's password and ends all their other sessions. */
  readonly userPasswordChange: UserPasswordChangePayload;
  /** Mails a link to choose a new password, if the address has an account. The answer is the same if it has none. */
  readonly userPasswordResetRequest: UserPasswordResetRequestPayload;
  /**
   * Sets a new password by the token from the mail, ends all sessions and starts a new one. Works also while sign-in is
   * refused for too many attempts. A token is good for one use within 30 minutes.
   */
  readonly userPasswordReset: SessionPayload;
  /** Makes a user customer, staff or admin. Takes effect when the user's access token is next refreshed. */
  readonly userRoleSet: UserRoleSetPayload;
  /**
   * Erases a user everywhere: the viewer, who gives the password again, or for admins anybody, with a reason. All sessions
   * end and nobody signs in any more at once; the rest takes as long as the user's open orders do. What accounting needs
   * of orders stays, without whose they were. It cannot be undone. Done again it answers with the erasure under way.
   */
  readonly userErase: UserErasePayload;
  /**
   * Collects what is held of the viewer, who gives the password again, or for admins of anybody. `userDataExport` shows it
   * when it is ready, for 7 days. At most 5 a day.
   */
  readonly userDataExportRequest: UserDataExportRequestPayload;
  /** Signs in. A wrong password, an unknown address and too many attempts on the account get the same answer. */
  readonly sessionCreate: SessionPayload;
  /**
   * Exchanges a refresh token for new tokens. A refresh token is good for one use: a second use means that someone else
   * has it too, and ends the session.
   */
  readonly sessionRefresh: SessionPayload;
  /** Signs out: ends the session of the refresh token, or the viewer's. Succeeds also when it had ended already. */
  readonly sessionDelete: SessionDeletePayload;
  /** Ends one of the viewer's sessions, such as that of a lost phone. */
  readonly sessionRevoke: SessionRevokePayload;
  /** Ends all of the viewer's sessions, by default all others. */
  readonly sessionRevokeAll: SessionRevokeAllPayload;
  /** Starts to set up one-time codes. They are asked for once `totpVerify` has seen the first one. */
  readonly totpEnrol: TotpEnrolPayload;
  /** Turns one-time codes on, and hands out the recovery codes, this once. */
  readonly totpVerify: RecoveryCodesPayload;
  /** Turns one-time codes off. */
  readonly totpDisable: TotpDisablePayload;
  /** Replaces all recovery codes by new ones, used or not. */
  readonly recoveryCodesReplace: RecoveryCodesPayload;
  /** Adds an address of the viewer. The first one becomes the default. */
  readonly addressCreate: AddressPayload;
  /** Replaces the content of one of the viewer's addresses. */
  readonly addressUpdate: AddressPayload;
  /** Deletes one of the viewer's addresses. If it was the default, the oldest one left becomes it. */
  readonly addressDelete: AddressDeletePayload;
  /** Makes one of the viewer's addresses the default. */
  readonly addressDefaultSet: AddressPayload;
};


export type MutationuserSignUpArgs = {
  input: UserSignUpInput;
};


export type MutationuserEmailVerifyArgs = {
  input: UserEmailVerifyInput;
};


export type MutationuserUpdateArgs = {
  input: UserUpdateInput;
};


export type MutationuserPasswordChangeArgs = {
  input: UserPasswordChangeInput;
};


export type MutationuserPasswordResetRequestArgs = {
  input: UserPasswordResetRequestInput;
};


export type MutationuserPasswordResetArgs = {
  input: UserPasswordResetInput;
};


export type MutationuserRoleSetArgs = {
  input: UserRoleSetInput;
};


export type MutationuserEraseArgs = {
  input: UserEraseInput;
};


export type MutationuserDataExportRequestArgs = {
  input: UserDataExportRequestInput;
};


export type MutationsessionCreateArgs = {
  input: SessionCreateInput;
};


export type MutationsessionRefreshArgs = {
  input: SessionRefreshInput;
};


export type MutationsessionDeleteArgs = {
  input: SessionDeleteInput;
};


export type MutationsessionRevokeArgs = {
  input: SessionRevokeInput;
};


export type MutationsessionRevokeAllArgs = {
  input: SessionRevokeAllInput;
};


export type MutationtotpEnrolArgs = {
  input: TotpEnrolInput;
};


export type MutationtotpVerifyArgs = {
  input: TotpVerifyInput;
};


export type MutationtotpDisableArgs = {
  input: TotpDisableInput;
};


export type MutationrecoveryCodesReplaceArgs = {
  input: RecoveryCodesReplaceInput;
};


export type MutationaddressCreateArgs = {
  input: AddressCreateInput;
};


export type MutationaddressUpdateArgs = {
  input: AddressUpdateInput;
};


export type MutationaddressDeleteArgs = {
  input: AddressDeleteInput;
};


export type MutationaddressDefaultSetArgs = {
  input: AddressDefaultSetInput;
};

/** What a user may do. */
export type Role =
  /** Buys. */
  | 'CUSTOMER'
  /** Runs the shop: catalogue, stock, moderation; sees accounts. */
  | 'STAFF'
  /** Staff who may also change accounts. */
  | 'ADMIN';

/** A person with an account. Others see the display name alone; the rest is null for them. */
export type User = Node & {
  /** The user's id. */
  readonly id: Scalars['ID']['output'];
  /** The name others see, for instance at a review. */
  readonly displayName: Scalars['String']['output'];
  /** Where mail goes. Null unless it is you, or you may read accounts. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Whether the user has shown to receive mail there. Null unless it is you, or you may read accounts. */
  readonly emailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** A phone number in international format. Null unless it is you, or you may read accounts. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** What the user may do. Null unless it is you, or you may read accounts. */
  readonly role?: Maybe<Role>;
  /** When the account was made. Null unless it is you, or you may read accounts. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether signing in asks for a one-time code. Null unless it is you, or you may read accounts. */
  readonly totpEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** How many recovery codes are left. Null unless it is you, or you may read accounts. */
  readonly recoveryCodesLeft?: Maybe<Scalars['Int']['output']>;
  /** Where to deliver unless said otherwise. Null unless it is you, or you may read accounts. */
  readonly defaultAddress?: Maybe<Address>;
  /** The user's addresses, oldest first. Null unless it is you, or you may read accounts. */
  readonly addresses?: Maybe<AddressConnection>;
  /** The user's erasure while it is under way. Null unless it is you, or you may read accounts. */
  readonly erasure?: Maybe<UserErasure>;
  /** Where the user is signed in, latest first. Null unless it is you, or you may read accounts. */
  readonly sessions?: Maybe<SessionConnection>;
};


/** A person with an account. Others see the display name alone; the rest is null for them. */
export type UseraddressesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person with an account. Others see the display name alone; the rest is null for them. */
export type UsersessionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A place to deliver to. Only its owner sees it, and who may read accounts. */
export type Address = Node & {
  /** The address's id. */
  readonly id: Scalars['ID']['output'];
  /** Who receives. */
  readonly name: Scalars['String']['output'];
  /** The receiver's company. */
  readonly company?: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  readonly line1: Scalars['String']['output'];
  /** Flat, floor, building. */
  readonly line2?: Maybe<Scalars['String']['output']>;
  /** Town or city. */
  readonly city: Scalars['String']['output'];
  /** State, province or county. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Country. */
  readonly countryCode: Scalars['CountryCode']['output'];
  /** A phone number for the carrier, in international format. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Whether it is its owner's default. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A sign-in that goes on. */
export type Session = Node & {
  /** The session's id. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is. */
  readonly user: User;
  /** When it began. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When its tokens were last refreshed. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** When it ends at the latest. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The network address it was last used from, if known. */
  readonly clientAddress?: Maybe<Scalars['String']['output']>;
  /** Whether the viewer is asking through it. */
  readonly isCurrent: Scalars['Boolean']['output'];
};

/** What a client needs to act for a user. */
export type SessionTokens = {
  /** Goes into `Authorization: Bearer`. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token ends. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Buys new tokens once, by `sessionRefresh`. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token ends. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
};

/** How far an erasure is. */
export type UserErasureStatus =
  /** Somebody has not erased everything yet. */
  | 'REQUESTED'
  /** Everything is erased. */
  | 'DONE';

/** Why a user is erased. */
export type UserErasureReason =
  /** The user did it. */
  | 'OWN_WISH'
  /** The user asked the shop to do it. */
  | 'ASKED_FOR'
  /** The user has not been here for long. */
  | 'INACTIVE'
  /** A court or an authority ordered it. */
  | 'LEGAL_ORDER'
  /** The account was abused. */
  | 'ABUSE';

/** Who asked for an erasure. */
export type UserErasureRequester =
  /** The user. */
  | 'SELF'
  /** An admin. */
  | 'ADMIN';

/** The erasure of a user, everywhere. */
export type UserErasure = {
  /** The user's id; it leads to nobody when the erasure is done. */
  readonly userId: Scalars['ID']['output'];
  /** How far it is. */
  readonly status: UserErasureStatus;
  /** Who asked for it. */
  readonly requestedBy: UserErasureRequester;
  /** Why. */
  readonly reason: UserErasureReason;
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** When it is to be done at the latest. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** Whether it should have been done by now; `progress` shows who has not answered. */
  readonly overdue: Scalars['Boolean']['output'];
  /** When it was done. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everybody who holds something of users. Each is asked twice, to catch what was under way the first time. */
  readonly progress: ReadonlyArray<UserErasureProgress>;
};

/** How far one subgraph is with an erasure. */
export type UserErasureProgress = {
  /** Its name. */
  readonly subgraph: Scalars['String']['output'];
  /** When it had erased everything; null while something has to be waited for, such as a parcel that has not left. */
  readonly erasedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** All that is held of a user. */
export type UserDataExport = {
  /** The export's id. */
  readonly id: Scalars['ID']['output'];
  /** Whose data it is. */
  readonly userId: Scalars['ID']['output'];
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** When it was complete; null before. */
  readonly readyAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it can be read. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The subgraphs that have not answered yet. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
  /** The data as one JSON document, `tessera.user-data.v1`; null until it is complete. */
  readonly json?: Maybe<Scalars['String']['output']>;
};

/** What a mail is about. */
export type MailKind =
  /** A link that makes the account. */
  | 'EMAIL_VERIFICATION'
  /** Someone signed up with an address that has an account. */
  | 'ACCOUNT_EXISTS'
  /** A link to choose a new password. */
  | 'PASSWORD_RESET'
  /** The password has changed. */
  | 'PASSWORD_CHANGED'
  /** A session was ended because its refresh token was used twice. */
  | 'SESSION_REUSED'
  /** One-time codes were turned on. */
  | 'TOTP_ENABLED'
  /** One-time codes were turned off. */
  | 'TOTP_DISABLED';

/** A mail this platform wrote. */
export type Mail = Node & {
  /** The mail's id. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly kind: MailKind;
  /** Where it went. */
  readonly to: Scalars['String']['output'];
  /** Its subject. */
  readonly subject: Scalars['String']['output'];
  /** Its text, links included. */
  readonly body: Scalars['String']['output'];
  /** When it was written. */
  readonly sentAt: Scalars['DateTime']['output'];
};

/** What users can be sorted by. */
export type UserSortKey =
  /** When the account was made, newest first. */
  | 'CREATED_AT'
  /** Display name, A to Z. */
  | 'DISPLAY_NAME';

/** Which users. */
export type UserFilter = {
  /** A part of the display name or e-mail address, in any case. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** Only users of this role. */
  readonly role?: InputMaybe<Role>;
};

/** Which mails. */
export type MailFilter = {
  /** Only mails to this address, in any spelling of it. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** Only mails about this. */
  readonly kind?: InputMaybe<MailKind>;
};

/** A page of users. */
export type UserConnection = {
  /** The users. */
  readonly nodes: ReadonlyArray<User>;
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A user in a list. */
export type UserEdge = {
  /** The user. */
  readonly node: User;
  /** Where the user stands in the list. */
  readonly cursor: Scalars['String']['output'];
};

/** A page of addresses. */
export type AddressConnection = {
  /** The addresses. */
  readonly nodes: ReadonlyArray<Address>;
  /** The addresses with their cursors. */
  readonly edges: ReadonlyArray<AddressEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An address in a list. */
export type AddressEdge = {
  /** The address. */
  readonly node: Address;
  /** Where the address stands in the list. */
  readonly cursor: Scalars['String']['output'];
};

/** A page of sessions. */
export type SessionConnection = {
  /** The sessions. */
  readonly nodes: ReadonlyArray<Session>;
  /** The sessions with their cursors. */
  readonly edges: ReadonlyArray<SessionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A session in a list. */
export type SessionEdge = {
  /** The session. */
  readonly node: Session;
  /** Where the session stands in the list. */
  readonly cursor: Scalars['String']['output'];
};

/** A page of mails. */
export type MailConnection = {
  /** The mails. */
  readonly nodes: ReadonlyArray<Mail>;
  /** The mails with their cursors. */
  readonly edges: ReadonlyArray<MailEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A mail in a list. */
export type MailEdge = {
  /** The mail. */
  readonly node: Mail;
  /** Where the mail stands in the list. */
  readonly cursor: Scalars['String']['output'];
};

/** Why a mutation of accounts did nothing. */
export type AccountsErrorCode =
  /** A value is missing, too long or malformed; the message says what it may be. */
  | 'INVALID'
  /** It is not there, or not yours. */
  | 'NOT_FOUND'
  /** The password has less than 8 characters. */
  | 'PASSWORD_TOO_SHORT'
  /** The password has more than 128 characters. */
  | 'PASSWORD_TOO_LONG'
  /** The password is on the lists that attackers try first. */
  | 'PASSWORD_TOO_COMMON'
  /** The password is the e-mail address or a part of it. */
  | 'PASSWORD_LIKE_EMAIL'
  /** The current password is wrong. */
  | 'PASSWORD_INCORRECT'
  /** Address and password do not open an account. */
  | 'CREDENTIALS_INVALID'
  /** Too many attempts from here; try again later. */
  | 'TOO_MANY_ATTEMPTS'
  /** The account asks for a one-time code or a recovery code, too. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The one-time code or recovery code is wrong, used, or there were too many attempts. */
  | 'SECOND_FACTOR_INVALID'
  /** The token is unknown, used or expired. */
  | 'TOKEN_INVALID'
  /** One-time codes are on already. */
  | 'TOTP_ENABLED'
  /** One-time codes are not on, or not being set up. */
  | 'TOTP_NOT_ENABLED'
  /** There are 50 addresses already. */
  | 'TOO_MANY_ADDRESSES'
  /** It would leave the shop without an admin. */
  | 'LAST_ADMIN';

/** Why a mutation of accounts did nothing. */
export type AccountsUserError = UserError & {
  /** The reason for programs. */
  readonly code: AccountsErrorCode;
  /** The path to the input at fault; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Who signs up. */
export type UserSignUpInput = {
  /** Where mail goes; also the name to sign in with. */
  readonly email: Scalars['String']['input'];
  /** 8 to 128 characters that are not on the lists attackers try first. */
  readonly password: Scalars['String']['input'];
  /** The name others see, 1 to 100 characters. */
  readonly displayName: Scalars['String']['input'];
};

/** What came of a sign-up. */
export type UserSignUpPayload = {
  /** Where the mail went, as understood; null when nothing was sent. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Why nothing was sent. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** The token of a sign-up. */
export type UserEmailVerifyInput = {
  /** From the link in the mail. */
  readonly token: Scalars['String']['input'];
};

/** The account that was made. */
export type UserEmailVerifyPayload = {
  /** The new user, who can sign in now; null when there is none. */
  readonly user?: Maybe<User>;
  /** Why no account was made. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** What to change of a profile. */
export type UserUpdateInput = {
  /** The name others see, 1 to 100 characters. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** A phone number in international format; null removes it. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** The profile. */
export type UserUpdatePayload = {
  /** The user; null when nothing was changed. */
  readonly user?: Maybe<User>;
  /** Why nothing was changed. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** The old and the new password. */
export type UserPasswordChangeInput = {
  /** The password until now. */
  readonly currentPassword: Scalars['String']['input'];
  /** 8 to 128 characters that are not on the lists attackers try first. */
  readonly newPassword: Scalars['String']['input'];
};

/** What came of a change of password. */
export type UserPasswordChangePayload = {
  /** The user; null when the password was not changed. */
  readonly user?: Maybe<User>;
  /** Why the password was not changed. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** Whose password to reset. */
export type UserPasswordResetRequestInput = {
  /** The account's e-mail address, in any spelling of it. */
  readonly email: Scalars['String']['input'];
};

/** What came of the wish for a new password. */
export type UserPasswordResetRequestPayload = {
  /** The address as understood; a mail went there if it has an account. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Why nothing was done. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** The token and the new password. */
export type UserPasswordResetInput = {
  /** From the link in the mail. */
  readonly token: Scalars['String']['input'];
  /** 8 to 128 characters that are not on the lists attackers try first. */
  readonly newPassword: Scalars['String']['input'];
  /** A one-time code, if the account asks for one. */
  readonly oneTimeCode?: InputMaybe<Scalars['String']['input']>;
  /** A recovery code in place of a one-time code. */
  readonly recoveryCode?: InputMaybe<Scalars['String']['input']>;
};

/** Who becomes what. */
export type UserRoleSetInput = {
  /** The user. */
  readonly userId: Scalars['ID']['input'];
  /** The new role. */
  readonly role: Role;
};

/** The user whose role was set. */
export type UserRoleSetPayload = {
  /** The user; null when nothing was changed. */
  readonly user?: Maybe<User>;
  /** Why nothing was changed. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** Who is erased. */
export type UserEraseInput = {
  /** Another user, for admins; the viewer when left out. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** The viewer's password; for oneself. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Why; for another user. */
  readonly reason?: InputMaybe<UserErasureReason>;
};

/** What came of the wish to erase a user. */
export type UserErasePayload = {
  /** The erasure under way; null when there is none. */
  readonly erasure?: Maybe<UserErasure>;
  /** Why there is none. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** Whose data is exported. */
export type UserDataExportRequestInput = {
  /** Another user, for admins; the viewer when left out. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** The viewer's password; for oneself. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

/** What came of the wish for an export. */
export type UserDataExportRequestPayload = {
  /** The export under way; null when there is none. */
  readonly export?: Maybe<UserDataExport>;
  /** Why there is none. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** Who signs in. */
export type SessionCreateInput = {
  /** The account's e-mail address, in any spelling of it. */
  readonly email: Scalars['String']['input'];
  /** The password. */
  readonly password: Scalars['String']['input'];
  /** A one-time code, if the account asks for one. */
  readonly oneTimeCode?: InputMaybe<Scalars['String']['input']>;
  /** A recovery code in place of a one-time code. */
  readonly recoveryCode?: InputMaybe<Scalars['String']['input']>;
};

/** A session with its tokens. */
export type SessionPayload = {
  /** The session; null when there is none. */
  readonly session?: Maybe<Session>;
  /** Its tokens; null when there is no session. */
  readonly tokens?: Maybe<SessionTokens>;
  /** Why there is no session. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** The refresh token to exchange. */
export type SessionRefreshInput = {
  /** The latest refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** Which session to end. */
export type SessionDeleteInput = {
  /** A refresh token of the session; the viewer's session when left out. */
  readonly refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** The session that has ended. */
export type SessionDeletePayload = {
  /** Its id; null when the token is unknown or nobody was signed in. */
  readonly deletedSessionId?: Maybe<Scalars['ID']['output']>;
  /** Always empty. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** Which session to end. */
export type SessionRevokeInput = {
  /** The session's id. */
  readonly id: Scalars['ID']['input'];
};

/** The session that was ended. */
export type SessionRevokePayload = {
  /** Its id; null when it was not ended. */
  readonly revokedSessionId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not ended. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** Which sessions to end. */
export type SessionRevokeAllInput = {
  /** Leave the session that the viewer is asking through. */
  readonly keepCurrent: Scalars['Boolean']['input'];
};

/** The sessions that were ended. */
export type SessionRevokeAllPayload = {
  /** Their ids. */
  readonly revokedSessionIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Always empty. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** What is needed to set up one-time codes. */
export type TotpEnrolInput = {
  /** The viewer's password. */
  readonly password: Scalars['String']['input'];
};

/** What an authenticator app needs to know, this once. */
export type TotpEnrolment = {
  /** The secret in base32, to type in. */
  readonly secret: Scalars['String']['output'];
  /** An `otpauth://` address, to show as a QR code. */
  readonly uri: Scalars['String']['output'];
};

/** What came of setting up one-time codes. */
export type TotpEnrolPayload = {
  /** What the authenticator app needs; null when nothing was set up. */
  readonly enrolment?: Maybe<TotpEnrolment>;
  /** Why nothing was set up. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** The first one-time code. */
export type TotpVerifyInput = {
  /** Six digits from the authenticator app. */
  readonly oneTimeCode: Scalars['String']['input'];
};

/** Recovery codes, each good for one use in place of a one-time code. */
export type RecoveryCodesPayload = {
  /** Ten codes, shown this once; null when none were made. */
  readonly recoveryCodes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Why none were made. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** What is needed to turn one-time codes off. */
export type TotpDisableInput = {
  /** The viewer's password. */
  readonly password: Scalars['String']['input'];
  /** A one-time code. */
  readonly oneTimeCode?: InputMaybe<Scalars['String']['input']>;
  /** A recovery code in place of a one-time code. */
  readonly recoveryCode?: InputMaybe<Scalars['String']['input']>;
};

/** What came of turning one-time codes off. */
export type TotpDisablePayload = {
  /** The user; null when nothing was changed. */
  readonly user?: Maybe<User>;
  /** Why nothing was changed. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** What is needed to replace recovery codes. */
export type RecoveryCodesReplaceInput = {
  /** The viewer's password. */
  readonly password: Scalars['String']['input'];
  /** A one-time code. */
  readonly oneTimeCode: Scalars['String']['input'];
};

/** A new address. */
export type AddressCreateInput = {
  /** Who receives, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The receiver's company, at most 100 characters. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, 1 to 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** Flat, floor, building, at most 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Town or city, 1 to 100 characters. */
  readonly city: Scalars['String']['input'];
  /** State, province or county, at most 100 characters. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, at most 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  readonly countryCode: Scalars['CountryCode']['input'];
  /** A phone number for the carrier, in international format. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Make it the default. */
  readonly makeDefault: Scalars['Boolean']['input'];
};

/** An address's new content; what is left out is removed. */
export type AddressUpdateInput = {
  /** The address's id. */
  readonly id: Scalars['ID']['input'];
  /** Who receives, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The receiver's company, at most 100 characters. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, 1 to 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** Flat, floor, building, at most 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Town or city, 1 to 100 characters. */
  readonly city: Scalars['String']['input'];
  /** State, province or county, at most 100 characters. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, at most 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  readonly countryCode: Scalars['CountryCode']['input'];
  /** A phone number for the carrier, in international format. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** An address that was written. */
export type AddressPayload = {
  /** The address; null when nothing was changed. */
  readonly address?: Maybe<Address>;
  /** Why nothing was changed. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** Which address to delete. */
export type AddressDeleteInput = {
  /** The address's id. */
  readonly id: Scalars['ID']['input'];
};

/** The address that was deleted. */
export type AddressDeletePayload = {
  /** Its id; null when nothing was deleted. */
  readonly deletedAddressId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was deleted. */
  readonly userErrors: ReadonlyArray<AccountsUserError>;
};

/** Which address becomes the default. */
export type AddressDefaultSetInput = {
  /** The address's id. */
  readonly id: Scalars['ID']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  User: User;
  Address: Address;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Address:
    ( { __typename: 'Address' }
    & GraphQLRecursivePick<FederationTypes['Address'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( UserRow )
    | ( AddressRow )
    | ( SessionRow )
    | ( MailRow )
  ;
  UserError: ( AccountsUserError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Role: Role;
  User: ResolverTypeWrapper<UserRow>;
  Address: ResolverTypeWrapper<AddressRow>;
  Session: ResolverTypeWrapper<SessionRow>;
  SessionTokens: ResolverTypeWrapper<SessionTokens>;
  UserErasureStatus: UserErasureStatus;
  UserErasureReason: UserErasureReason;
  UserErasureRequester: UserErasureRequester;
  UserErasure: ResolverTypeWrapper<ErasureRow>;
  UserErasureProgress: ResolverTypeWrapper<UserErasureProgress>;
  UserDataExport: ResolverTypeWrapper<DataExportRow>;
  MailKind: MailKind;
  Mail: ResolverTypeWrapper<MailRow>;
  UserSortKey: UserSortKey;
  UserFilter: UserFilter;
  MailFilter: MailFilter;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['User']>, edges: ReadonlyArray<ResolversTypes['UserEdge']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  AddressConnection: ResolverTypeWrapper<Omit<AddressConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Address']>, edges: ReadonlyArray<ResolversTypes['AddressEdge']> }>;
  AddressEdge: ResolverTypeWrapper<Omit<AddressEdge, 'node'> & { node: ResolversTypes['Address'] }>;
  SessionConnection: ResolverTypeWrapper<Omit<SessionConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Session']>, edges: ReadonlyArray<ResolversTypes['SessionEdge']> }>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  MailConnection: ResolverTypeWrapper<Omit<MailConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Mail']>, edges: ReadonlyArray<ResolversTypes['MailEdge']> }>;
  MailEdge: ResolverTypeWrapper<Omit<MailEdge, 'node'> & { node: ResolversTypes['Mail'] }>;
  AccountsErrorCode: AccountsErrorCode;
  AccountsUserError: ResolverTypeWrapper<AccountsUserError>;
  UserSignUpInput: UserSignUpInput;
  UserSignUpPayload: ResolverTypeWrapper<UserSignUpPayload>;
  UserEmailVerifyInput: UserEmailVerifyInput;
  UserEmailVerifyPayload: ResolverTypeWrapper<Omit<UserEmailVerifyPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UserUpdateInput: UserUpdateInput;
  UserUpdatePayload: ResolverTypeWrapper<Omit<UserUpdatePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UserPasswordChangeInput: UserPasswordChangeInput;
  UserPasswordChangePayload: ResolverTypeWrapper<Omit<UserPasswordChangePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UserPasswordResetRequestInput: UserPasswordResetRequestInput;
  UserPasswordResetRequestPayload: ResolverTypeWrapper<UserPasswordResetRequestPayload>;
  UserPasswordResetInput: UserPasswordResetInput;
  UserRoleSetInput: UserRoleSetInput;
  UserRoleSetPayload: ResolverTypeWrapper<Omit<UserRoleSetPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UserEraseInput: UserEraseInput;
  UserErasePayload: ResolverTypeWrapper<Omit<UserErasePayload, 'erasure'> & { erasure?: Maybe<ResolversTypes['UserErasure']> }>;
  UserDataExportRequestInput: UserDataExportRequestInput;
  UserDataExportRequestPayload: ResolverTypeWrapper<Omit<UserDataExportRequestPayload, 'export'> & { export?: Maybe<ResolversTypes['UserDataExport']> }>;
  SessionCreateInput: SessionCreateInput;
  SessionPayload: ResolverTypeWrapper<Omit<SessionPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  SessionRefreshInput: SessionRefreshInput;
  SessionDeleteInput: SessionDeleteInput;
  SessionDeletePayload: ResolverTypeWrapper<SessionDeletePayload>;
  SessionRevokeInput: SessionRevokeInput;
  SessionRevokePayload: ResolverTypeWrapper<SessionRevokePayload>;
  SessionRevokeAllInput: SessionRevokeAllInput;
  SessionRevokeAllPayload: ResolverTypeWrapper<SessionRevokeAllPayload>;
  TotpEnrolInput: TotpEnrolInput;
  TotpEnrolment: ResolverTypeWrapper<TotpEnrolment>;
  TotpEnrolPayload: ResolverTypeWrapper<TotpEnrolPayload>;
  TotpVerifyInput: TotpVerifyInput;
  RecoveryCodesPayload: ResolverTypeWrapper<RecoveryCodesPayload>;
  TotpDisableInput: TotpDisableInput;
  TotpDisablePayload: ResolverTypeWrapper<Omit<TotpDisablePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  RecoveryCodesReplaceInput: RecoveryCodesReplaceInput;
  AddressCreateInput: AddressCreateInput;
  AddressUpdateInput: AddressUpdateInput;
  AddressPayload: ResolverTypeWrapper<Omit<AddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  AddressDeleteInput: AddressDeleteInput;
  AddressDeletePayload: ResolverTypeWrapper<AddressDeletePayload>;
  AddressDefaultSetInput: AddressDefaultSetInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  User: UserRow;
  Address: AddressRow;
  Session: SessionRow;
  SessionTokens: SessionTokens;
  UserErasure: ErasureRow;
  UserErasureProgress: UserErasureProgress;
  UserDataExport: DataExportRow;
  Mail: MailRow;
  UserFilter: UserFilter;
  MailFilter: MailFilter;
  UserConnection: Omit<UserConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['User']>, edges: ReadonlyArray<ResolversParentTypes['UserEdge']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  AddressConnection: Omit<AddressConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Address']>, edges: ReadonlyArray<ResolversParentTypes['AddressEdge']> };
  AddressEdge: Omit<AddressEdge, 'node'> & { node: ResolversParentTypes['Address'] };
  SessionConnection: Omit<SessionConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Session']>, edges: ReadonlyArray<ResolversParentTypes['SessionEdge']> };
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  MailConnection: Omit<MailConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Mail']>, edges: ReadonlyArray<ResolversParentTypes['MailEdge']> };
  MailEdge: Omit<MailEdge, 'node'> & { node: ResolversParentTypes['Mail'] };
  AccountsUserError: AccountsUserError;
  UserSignUpInput: UserSignUpInput;
  UserSignUpPayload: UserSignUpPayload;
  UserEmailVerifyInput: UserEmailVerifyInput;
  UserEmailVerifyPayload: Omit<UserEmailVerifyPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UserUpdateInput: UserUpdateInput;
  UserUpdatePayload: Omit<UserUpdatePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UserPasswordChangeInput: UserPasswordChangeInput;
  UserPasswordChangePayload: Omit<UserPasswordChangePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UserPasswordResetRequestInput: UserPasswordResetRequestInput;
  UserPasswordResetRequestPayload: UserPasswordResetRequestPayload;
  UserPasswordResetInput: UserPasswordResetInput;
  UserRoleSetInput: UserRoleSetInput;
  UserRoleSetPayload: Omit<UserRoleSetPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UserEraseInput: UserEraseInput;
  UserErasePayload: Omit<UserErasePayload, 'erasure'> & { erasure?: Maybe<ResolversParentTypes['UserErasure']> };
  UserDataExportRequestInput: UserDataExportRequestInput;
  UserDataExportRequestPayload: Omit<UserDataExportRequestPayload, 'export'> & { export?: Maybe<ResolversParentTypes['UserDataExport']> };
  SessionCreateInput: SessionCreateInput;
  SessionPayload: Omit<SessionPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  SessionRefreshInput: SessionRefreshInput;
  SessionDeleteInput: SessionDeleteInput;
  SessionDeletePayload: SessionDeletePayload;
  SessionRevokeInput: SessionRevokeInput;
  SessionRevokePayload: SessionRevokePayload;
  SessionRevokeAllInput: SessionRevokeAllInput;
  SessionRevokeAllPayload: SessionRevokeAllPayload;
  TotpEnrolInput: TotpEnrolInput;
  TotpEnrolment: TotpEnrolment;
  TotpEnrolPayload: TotpEnrolPayload;
  TotpVerifyInput: TotpVerifyInput;
  RecoveryCodesPayload: RecoveryCodesPayload;
  TotpDisableInput: TotpDisableInput;
  TotpDisablePayload: Omit<TotpDisablePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  RecoveryCodesReplaceInput: RecoveryCodesReplaceInput;
  AddressCreateInput: AddressCreateInput;
  AddressUpdateInput: AddressUpdateInput;
  AddressPayload: Omit<AddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  AddressDeleteInput: AddressDeleteInput;
  AddressDeletePayload: AddressDeletePayload;
  AddressDefaultSetInput: AddressDefaultSetInput;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'User' | 'Address' | 'Session' | 'Mail', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AccountsUserError', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryuserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryusersArgs, 'sortKey' | 'reverse'>>;
  userErasure?: Resolver<Maybe<ResolversTypes['UserErasure']>, ParentType, ContextType, RequireFields<QueryuserErasureArgs, 'userId'>>;
  userErasures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserErasure']>>, ParentType, ContextType, Partial<QueryuserErasuresArgs>>;
  userDataExport?: Resolver<Maybe<ResolversTypes['UserDataExport']>, ParentType, ContextType, RequireFields<QueryuserDataExportArgs, 'id'>>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType, RequireFields<QueryaddressArgs, 'id'>>;
  sentMails?: Resolver<Maybe<ResolversTypes['MailConnection']>, ParentType, ContextType, Partial<QuerysentMailsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  userSignUp?: Resolver<ResolversTypes['UserSignUpPayload'], ParentType, ContextType, RequireFields<MutationuserSignUpArgs, 'input'>>;
  userEmailVerify?: Resolver<ResolversTypes['UserEmailVerifyPayload'], ParentType, ContextType, RequireFields<MutationuserEmailVerifyArgs, 'input'>>;
  userUpdate?: Resolver<ResolversTypes['UserUpdatePayload'], ParentType, ContextType, RequireFields<MutationuserUpdateArgs, 'input'>>;
  userPasswordChange?: Resolver<ResolversTypes['UserPasswordChangePayload'], ParentType, ContextType, RequireFields<MutationuserPasswordChangeArgs, 'input'>>;
  userPasswordResetRequest?: Resolver<ResolversTypes['UserPasswordResetRequestPayload'], ParentType, ContextType, RequireFields<MutationuserPasswordResetRequestArgs, 'input'>>;
  userPasswordReset?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationuserPasswordResetArgs, 'input'>>;
  userRoleSet?: Resolver<ResolversTypes['UserRoleSetPayload'], ParentType, ContextType, RequireFields<MutationuserRoleSetArgs, 'input'>>;
  userErase?: Resolver<ResolversTypes['UserErasePayload'], ParentType, ContextType, RequireFields<MutationuserEraseArgs, 'input'>>;
  userDataExportRequest?: Resolver<ResolversTypes['UserDataExportRequestPayload'], ParentType, ContextType, RequireFields<MutationuserDataExportRequestArgs, 'input'>>;
  sessionCreate?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationsessionCreateArgs, 'input'>>;
  sessionRefresh?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationsessionRefreshArgs, 'input'>>;
  sessionDelete?: Resolver<ResolversTypes['SessionDeletePayload'], ParentType, ContextType, RequireFields<MutationsessionDeleteArgs, 'input'>>;
  sessionRevoke?: Resolver<ResolversTypes['SessionRevokePayload'], ParentType, ContextType, RequireFields<MutationsessionRevokeArgs, 'input'>>;
  sessionRevokeAll?: Resolver<ResolversTypes['SessionRevokeAllPayload'], ParentType, ContextType, RequireFields<MutationsessionRevokeAllArgs, 'input'>>;
  totpEnrol?: Resolver<ResolversTypes['TotpEnrolPayload'], ParentType, ContextType, RequireFields<MutationtotpEnrolArgs, 'input'>>;
  totpVerify?: Resolver<ResolversTypes['RecoveryCodesPayload'], ParentType, ContextType, RequireFields<MutationtotpVerifyArgs, 'input'>>;
  totpDisable?: Resolver<ResolversTypes['TotpDisablePayload'], ParentType, ContextType, RequireFields<MutationtotpDisableArgs, 'input'>>;
  recoveryCodesReplace?: Resolver<ResolversTypes['RecoveryCodesPayload'], ParentType, ContextType, RequireFields<MutationrecoveryCodesReplaceArgs, 'input'>>;
  addressCreate?: Resolver<ResolversTypes['AddressPayload'], ParentType, ContextType, RequireFields<MutationaddressCreateArgs, 'input'>>;
  addressUpdate?: Resolver<ResolversTypes['AddressPayload'], ParentType, ContextType, RequireFields<MutationaddressUpdateArgs, 'input'>>;
  addressDelete?: Resolver<ResolversTypes['AddressDeletePayload'], ParentType, ContextType, RequireFields<MutationaddressDeleteArgs, 'input'>>;
  addressDefaultSet?: Resolver<ResolversTypes['AddressPayload'], ParentType, ContextType, RequireFields<MutationaddressDefaultSetArgs, 'input'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  totpEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  defaultAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<ResolversTypes['AddressConnection']>, ParentType, ContextType, Partial<UseraddressesArgs>>;
  erasure?: Resolver<Maybe<ResolversTypes['UserErasure']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, Partial<UsersessionsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address'], FederationReferenceType extends FederationReferenceTypes['Address'] = FederationReferenceTypes['Address']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Address']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clientAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionTokensResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionTokens'] = ResolversParentTypes['SessionTokens']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UserErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserErasure'] = ResolversParentTypes['UserErasure']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserErasureStatus'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['UserErasureRequester'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UserErasureReason'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  progress?: Resolver<ReadonlyArray<ResolversTypes['UserErasureProgress']>, ParentType, ContextType>;
};

export type UserErasureProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserErasureProgress'] = ResolversParentTypes['UserErasureProgress']> = {
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UserDataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserDataExport'] = ResolversParentTypes['UserDataExport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  json?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mail'] = ResolversParentTypes['Mail']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MailKind'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddressConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressConnection'] = ResolversParentTypes['AddressConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['AddressEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AddressEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressEdge'] = ResolversParentTypes['AddressEdge']> = {
  node?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MailConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailConnection'] = ResolversParentTypes['MailConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mail']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MailEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailEdge'] = ResolversParentTypes['MailEdge']> = {
  node?: Resolver<ResolversTypes['Mail'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountsUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountsUserError'] = ResolversParentTypes['AccountsUserError']> = {
  code?: Resolver<ResolversTypes['AccountsErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserSignUpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserSignUpPayload'] = ResolversParentTypes['UserSignUpPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type UserEmailVerifyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEmailVerifyPayload'] = ResolversParentTypes['UserEmailVerifyPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type UserUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserUpdatePayload'] = ResolversParentTypes['UserUpdatePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type UserPasswordChangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPasswordChangePayload'] = ResolversParentTypes['UserPasswordChangePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type UserPasswordResetRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPasswordResetRequestPayload'] = ResolversParentTypes['UserPasswordResetRequestPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type UserRoleSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserRoleSetPayload'] = ResolversParentTypes['UserRoleSetPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type UserErasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserErasePayload'] = ResolversParentTypes['UserErasePayload']> = {
  erasure?: Resolver<Maybe<ResolversTypes['UserErasure']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type UserDataExportRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserDataExportRequestPayload'] = ResolversParentTypes['UserDataExportRequestPayload']> = {
  export?: Resolver<Maybe<ResolversTypes['UserDataExport']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type SessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionPayload'] = ResolversParentTypes['SessionPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['SessionTokens']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type SessionDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionDeletePayload'] = ResolversParentTypes['SessionDeletePayload']> = {
  deletedSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type SessionRevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionRevokePayload'] = ResolversParentTypes['SessionRevokePayload']> = {
  revokedSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type SessionRevokeAllPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionRevokeAllPayload'] = ResolversParentTypes['SessionRevokeAllPayload']> = {
  revokedSessionIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type TotpEnrolmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpEnrolment'] = ResolversParentTypes['TotpEnrolment']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TotpEnrolPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpEnrolPayload'] = ResolversParentTypes['TotpEnrolPayload']> = {
  enrolment?: Resolver<Maybe<ResolversTypes['TotpEnrolment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type RecoveryCodesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecoveryCodesPayload'] = ResolversParentTypes['RecoveryCodesPayload']> = {
  recoveryCodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type TotpDisablePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpDisablePayload'] = ResolversParentTypes['TotpDisablePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type AddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressPayload'] = ResolversParentTypes['AddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type AddressDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressDeletePayload'] = ResolversParentTypes['AddressDeletePayload']> = {
  deletedAddressId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountsUserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionTokens?: SessionTokensResolvers<ContextType>;
  UserErasure?: UserErasureResolvers<ContextType>;
  UserErasureProgress?: UserErasureProgressResolvers<ContextType>;
  UserDataExport?: UserDataExportResolvers<ContextType>;
  Mail?: MailResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  AddressConnection?: AddressConnectionResolvers<ContextType>;
  AddressEdge?: AddressEdgeResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  MailConnection?: MailConnectionResolvers<ContextType>;
  MailEdge?: MailEdgeResolvers<ContextType>;
  AccountsUserError?: AccountsUserErrorResolvers<ContextType>;
  UserSignUpPayload?: UserSignUpPayloadResolvers<ContextType>;
  UserEmailVerifyPayload?: UserEmailVerifyPayloadResolvers<ContextType>;
  UserUpdatePayload?: UserUpdatePayloadResolvers<ContextType>;
  UserPasswordChangePayload?: UserPasswordChangePayloadResolvers<ContextType>;
  UserPasswordResetRequestPayload?: UserPasswordResetRequestPayloadResolvers<ContextType>;
  UserRoleSetPayload?: UserRoleSetPayloadResolvers<ContextType>;
  UserErasePayload?: UserErasePayloadResolvers<ContextType>;
  UserDataExportRequestPayload?: UserDataExportRequestPayloadResolvers<ContextType>;
  SessionPayload?: SessionPayloadResolvers<ContextType>;
  SessionDeletePayload?: SessionDeletePayloadResolvers<ContextType>;
  SessionRevokePayload?: SessionRevokePayloadResolvers<ContextType>;
  SessionRevokeAllPayload?: SessionRevokeAllPayloadResolvers<ContextType>;
  TotpEnrolment?: TotpEnrolmentResolvers<ContextType>;
  TotpEnrolPayload?: TotpEnrolPayloadResolvers<ContextType>;
  RecoveryCodesPayload?: RecoveryCodesPayloadResolvers<ContextType>;
  TotpDisablePayload?: TotpDisablePayloadResolvers<ContextType>;
  AddressPayload?: AddressPayloadResolvers<ContextType>;
  AddressDeletePayload?: AddressDeletePayloadResolvers<ContextType>;
};

