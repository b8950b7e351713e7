import { failed } from '@tessera/kit/errors';
import { assertId, toPayload } from '@tessera/kit/graphql';
import { requireScope, requireUser } from '@tessera/kit/identity';
import { changePassword } from '../actions/change-password.ts';
import { createSession } from '../actions/create-session.ts';
import type { SignedIn } from '../actions/dependencies.ts';
import { disableTotp } from '../actions/disable-totp.ts';
import { revokeSession, revokeSessions, signOut } from '../actions/end-sessions.ts';
import { enrolTotp } from '../actions/enrol-totp.ts';
import { eraseOneself, eraseUser } from '../actions/erase-user.ts';
import { exportOwnData, exportUserData } from '../actions/export-user-data.ts';
import { refreshSession } from '../actions/refresh-session.ts';
import { replaceRecoveryCodes } from '../actions/replace-recovery-codes.ts';
import { requestPasswordReset } from '../actions/request-password-reset.ts';
import { resetPassword } from '../actions/reset-password.ts';
import { setRole } from '../actions/set-role.ts';
import { signUp } from '../actions/sign-up.ts';
import type { OpenSession } from '../actions/start-session.ts';
import { updateProfile } from '../actions/update-profile.ts';
import { verifyEmail } from '../actions/verify-email.ts';
import { verifyTotp } from '../actions/verify-totp.ts';
import {
  createAddress,
  deleteAddress,
  setDefaultAddress,
  updateAddress,
} from '../actions/write-addresses.ts';
import { type Context, noteOpened, renewLoaders } from '../context.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { readRole } from './roles.ts';

const signedIn = ({ viewer }: Context): SignedIn => ({
  userId: requireUser(viewer),
  sessionId: viewer.sessionId,
});

/** Whose personal data is meant: the viewer's, or for admins anybody's. */
const whose = ({ viewer }: Context, given: string | null | undefined) => {
  const self = requireUser(viewer);
  const userId = given ? assertId(given, 'usr', 'input.userId') : self;
  const other = userId !== self;
  if (other) requireScope(viewer, 'accounts:write');
  return { other, userId };
};

/** What an action came to, as a payload whose fields are read after the change. */
const payload = <Key extends string, Value>(key: Key, outcome: AccountsOutcome<Value>, context: Context) => {
  renewLoaders(context);
  return toPayload(key, outcome);
};

const sessionPayload = (outcome: AccountsOutcome<OpenSession>, context: Context) => {
  renewLoaders(context);
  if (!outcome.ok) return { session: null, tokens: null, userErrors: outcome.errors };
  noteOpened(context, outcome.value.session);
  return { ...outcome.value, userErrors: [] };
};

/** Mutations: the input in, one action, its outcome out. */
export const mutations = {
  userSignUp: async (_root, { input }, context) =>
    payload('email', await signUp(context.deps, context, input), context),
  userEmailVerify: async (_root, { input }, context) =>
    payload('user', await verifyEmail(context.deps, input.token), context),
  userUpdate: async (_root, { input }, context) =>
    payload('user', await updateProfile(context.deps, signedIn(context), input), context),
  userPasswordChange: async (_root, { input }, context) =>
    payload('user', await changePassword(context.deps, signedIn(context), input), context),
  userPasswordResetRequest: async (_root, { input }, context) =>
    payload('email', await requestPasswordReset(context.deps, context, input.email), context),
  userPasswordReset: async (_root, { input }, context) =>
    sessionPayload(await resetPassword(context.deps, context, input), context),
  userRoleSet: async (_root, { input }, context) => {
    const userId = assertId(input.userId, 'usr', 'input.userId');
    return payload('user', await setRole(context.deps, { userId, role: readRole(input.role) }), context);
  },

  userErase: async (_root, { input }, context) => {
    const { other, userId } = whose(context, input.userId);
    const outcome = other
      ? await eraseUser(context.deps, userId, input.reason ?? null)
      : await eraseOneself(context.deps, userId, input.password ?? null);
    return payload('erasure', outcome, context);
  },
  userDataExportRequest: async (_root, { input }, context) => {
    const { other, userId } = whose(context, input.userId);
    const outcome = other
      ? await exportUserData(context.deps, userId)
      : await exportOwnData(context.deps, userId, input.password ?? null);
    return payload('export', outcome, context);
  },

  sessionCreate: async (_root, { input }, context) => {
    // Aliases make one request try many; fields of a mutation run one after the other.
    if (context.signInsLeft === 0) {
      const refused = failed('TOO_MANY_ATTEMPTS', 'Too many sign-ins in one request.');
      return sessionPayload(refused, context);
    }
    context.signInsLeft -= 1;
    return sessionPayload(await createSession(context.deps, context, input), context);
  },
  sessionRefresh: async (_root, { input }, context) =>
    sessionPayload(await refreshSession(context.deps, context, input.refreshToken), context),
  sessionDelete: async (_root, { input }, context) => {
    const { sessionId } = context.viewer;
    const refreshToken = input.refreshToken ?? null;
    return { deletedSessionId: await signOut(context.deps, { refreshToken, sessionId }), userErrors: [] };
  },
  sessionRevoke: async (_root, { input }, context) => {
    const id = assertId(input.id, 'ses', 'input.id');
    return payload('revokedSessionId', await revokeSession(context.deps, signedIn(context), id), context);
  },
  sessionRevokeAll: async (_root, { input }, context) => {
    const revokedSessionIds = await revokeSessions(context.deps, signedIn(context), input);
    renewLoaders(context);
    return { revokedSessionIds, userErrors: [] };
  },

  totpEnrol: async (_root, { input }, context) =>
    payload('enrolment', await enrolTotp(context.deps, signedIn(context), input.password), context),
  totpVerify: async (_root, { input }, context) =>
    payload('recoveryCodes', await verifyTotp(context.deps, signedIn(context), input.oneTimeCode), context),
  totpDisable: async (_root, { input }, context) =>
    payload('user', await disableTotp(context.deps, signedIn(context), input), context),
  recoveryCodesReplace: async (_root, { input }, context) =>
    payload('recoveryCodes', await replaceRecoveryCodes(context.deps, signedIn(context), input), context),

  addressCreate: async (_root, { input }, context) =>
    payload('address', await createAddress(context.deps, signedIn(context), input), context),
  addressUpdate: async (_root, { input }, context) => {
    assertId(input.id, 'adr', 'input.id');
    return payload('address', await updateAddress(context.deps, signedIn(context), input), context);
  },
  addressDelete: async (_root, { input }, context) => {
    const id = assertId(input.id, 'adr', 'input.id');
    return payload('deletedAddressId', await deleteAddress(context.deps, signedIn(context), id), context);
  },
  addressDefaultSet: async (_root, { input }, context) => {
    const id = assertId(input.id, 'adr', 'input.id');
    return payload('address', await setDefaultAddress(context.deps, signedIn(context), id), context);
  },
} satisfies MutationResolvers;
