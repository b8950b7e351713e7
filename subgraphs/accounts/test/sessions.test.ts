import { forEachEngine } from '@tessera/kit/testing';
import { decodeJwt } from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Accounts,
  codesOf,
  errorFields,
  startAccounts,
  type TestSession,
  type TestUser,
  viewerOf,
} from './fixture.ts';

const day = 24 * 60 * 60_000;

forEachEngine((engine) => {
  let accounts: Accounts;
  let user: TestUser;
  let session: TestSession;
  beforeAll(async () => {
    accounts = await startAccounts(engine);
    user = await accounts.newUser();
  });
  beforeEach(async () => {
    session = await accounts.signIn(user);
  });

  const refresh = (refreshToken: string) =>
    accounts.mutate(
      'sessionRefresh',
      { refreshToken },
      `session { id user { id } } tokens { accessToken refreshToken refreshTokenExpiresAt } ${errorFields}`,
    );
  const sessionsOf = async (viewer = session.viewer): Promise<string[]> => {
    const { data } = await accounts.run(
      '{ viewer { sessions(first: 50) { nodes { id } } } }',
      {},
      { viewer },
    );
    return data.viewer.sessions.nodes.map(({ id }: { id: string }) => id);
  };

  describe('refreshing', () => {
    it('goes on in the same session, with a new pair each time', async () => {
      let { refreshToken } = session;
      const seen = new Set([refreshToken]);
      for (let turn = 0; turn < 3; turn += 1) {
        accounts.clock.advance(60_000);
        const next = await refresh(refreshToken);
        expect(next.session).toEqual({ id: session.id, user: { id: user.id } });
        expect(decodeJwt(next.tokens.accessToken)).toMatchObject({ sub: user.id, sid: session.id });
        refreshToken = next.tokens.refreshToken;
        seen.add(refreshToken);
      }
      expect(seen.size).toBe(4);
    });

    it('with a token that was used before ends the session and tells its owner', async () => {
      const before = (await accounts.mails(user.email, 'SESSION_REUSED')).length;
      const { tokens } = await refresh(session.refreshToken);
      expect(codesOf(await refresh(session.refreshToken))).toEqual(['TOKEN_INVALID']);
      expect(codesOf(await refresh(tokens.refreshToken))).toEqual(['TOKEN_INVALID']);
      expect(await sessionsOf()).not.toContain(session.id);
      expect(codesOf(await refresh(session.refreshToken))).toEqual(['TOKEN_INVALID']);
      expect((await accounts.mails(user.email, 'SESSION_REUSED')).length).toBe(before + 1);
    });

    it('leaves the other sessions alone when one is stolen', async () => {
      const other = await accounts.signIn(user);
      await refresh(session.refreshToken);
      await refresh(session.refreshToken);
      expect(codesOf(await refresh(other.refreshToken))).toEqual([]);
    });

    it('ten times at the same moment succeeds once, and ends the session', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(session.refreshToken)));
      const won = answers.filter(({ tokens }) => tokens !== null);
      expect(won).toHaveLength(1);
      expect(codesOf(await refresh(won[0].tokens.refreshToken))).toEqual(['TOKEN_INVALID']);
    });

    it('is over 30 days after the last time', async () => {
      accounts.clock.advance(30 * day - 1);
      const { tokens } = await refresh(session.refreshToken);
      accounts.clock.advance(30 * day);
      expect(codesOf(await refresh(tokens.refreshToken))).toEqual(['TOKEN_INVALID']);
    });

    it('is over 90 days after the sign-in, however often it was refreshed', async () => {
      let { refreshToken } = session;
      let end = '';
      for (let turn = 0; turn < 4; turn += 1) {
        accounts.clock.advance(20 * day);
        const { tokens } = await refresh(refreshToken);
        ({ refreshToken, refreshTokenExpiresAt: end } = tokens);
      }
      expect(Date.parse(end) - accounts.clock().getTime()).toBe(10 * day);
      accounts.clock.advance(10 * day);
      expect(codesOf(await refresh(refreshToken))).toEqual(['TOKEN_INVALID']);
      expect(await sessionsOf()).not.toContain(session.id);
    });

    it.each(['', 'guess', 'A'.repeat(43), 'x'.repeat(900_000)])('refuses a guess', async (token) => {
      expect(codesOf(await refresh(token))).toEqual(['TOKEN_INVALID']);
    });

    it('takes neither an access token nor an id', async () => {
      expect(codesOf(await refresh(session.accessToken))).toEqual(['TOKEN_INVALID']);
      expect(codesOf(await refresh(session.id))).toEqual(['TOKEN_INVALID']);
    });

    it('stores no refresh token', async () => {
      accounts.subgraph.takeStatements();
      await refresh(session.refreshToken);
      expect(accounts.subgraph.logs.join('\n')).not.toContain(session.refreshToken);
    });
  });

  describe('signing out', () => {
    const selection = `deletedSessionId ${errorFields}`;

    it('ends the session of the refresh token, though nobody is signed in', async () => {
      const { refreshToken } = session;
      const answer = await accounts.mutate('sessionDelete', { refreshToken }, selection);
      expect(answer).toEqual({ deletedSessionId: session.id, userErrors: [] });
      expect(codesOf(await refresh(refreshToken))).toEqual(['TOKEN_INVALID']);
    });

    it('ends the session the viewer asks through, and may be repeated', async () => {
      const { viewer } = session;
      for (let turn = 0; turn < 2; turn += 1) {
        const answer = await accounts.mutate('sessionDelete', {}, selection, { viewer });
        expect(answer).toEqual({ deletedSessionId: session.id, userErrors: [] });
      }
      expect(codesOf(await refresh(session.refreshToken))).toEqual(['TOKEN_INVALID']);
    });

    it('with an unknown token, or of nobody, does nothing', async () => {
      const unknown = { deletedSessionId: null, userErrors: [] };
      expect(await accounts.mutate('sessionDelete', { refreshToken: 'guess' }, selection)).toEqual(unknown);
      expect(await accounts.mutate('sessionDelete', {}, selection)).toEqual(unknown);
      expect(codesOf(await refresh(session.refreshToken))).toEqual([]);
    });
  });

  describe('a user', () => {
    it('sees their sessions, latest used first, and which one they ask through', async () => {
      accounts.clock.advance(1000);
      const later = await accounts.signIn(user);
      accounts.clock.advance(1000);
      await refresh(session.refreshToken);
      const { data } = await accounts.run(
        '{ viewer { sessions(first: 2) { nodes { id isCurrent lastUsedAt expiresAt clientAddress } } } }',
        {},
        { viewer: later.viewer },
      );
      expect(data.viewer.sessions.nodes).toEqual([
        expect.objectContaining({ id: session.id, isCurrent: false }),
        expect.objectContaining({ id: later.id, isCurrent: true }),
      ]);
    });

    it('meets every session once when paging', async () => {
      for (let turn = 0; turn < 3; turn += 1) await accounts.signIn(user);
      const all = await sessionsOf();
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const query = `query ($after: String) { viewer { sessions(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
        const { data } = await accounts.run(query, { after }, { viewer: session.viewer });
        const { nodes, pageInfo } = data.viewer.sessions;
        paged.push(...nodes.map(({ id }: { id: string }) => id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(paged).toEqual(all);
    });

    it('ends one of their sessions', async () => {
      const other = await accounts.signIn(user);
      const revoke = () =>
        accounts.mutate('sessionRevoke', { id: other.id }, `revokedSessionId ${errorFields}`, {
          viewer: session.viewer,
        });
      expect(await revoke()).toEqual({ revokedSessionId: other.id, userErrors: [] });
      expect(codesOf(await revoke())).toEqual(['NOT_FOUND']);
      expect(codesOf(await refresh(other.refreshToken))).toEqual(['TOKEN_INVALID']);
      expect(codesOf(await refresh(session.refreshToken))).toEqual([]);
    });

    it('ends all other sessions, or all', async () => {
      const other = await accounts.signIn(user);
      const revokeAll = (input: Record<string, unknown>) =>
        accounts.mutate('sessionRevokeAll', input, `revokedSessionIds ${errorFields}`, {
          viewer: session.viewer,
        });
      expect((await revokeAll({})).revokedSessionIds).toContain(other.id);
      expect(await sessionsOf()).toEqual([session.id]);
      expect((await revokeAll({ keepCurrent: false })).revokedSessionIds).toEqual([session.id]);
      expect(await sessionsOf()).toEqual([]);
    });
  });

  describe("another user's session", () => {
    let stranger: TestUser;
    beforeAll(async () => {
      stranger = await accounts.newUser();
    });

    it('is not there to end, just as an unknown one', async () => {
      const revoke = (id: string) =>
        accounts.mutate('sessionRevoke', { id }, `revokedSessionId ${errorFields}`, {
          viewer: viewerOf(stranger.id),
        });
      expect(await revoke(session.id)).toEqual(await revoke('ses_00000000000000000000000001'));
      expect(codesOf(await refresh(session.refreshToken))).toEqual([]);
    });

    it('cannot be seen through its user, nor asked for as an entity', async () => {
      const seen = await accounts.subgraph.entities(
        [{ __typename: 'User', id: user.id }],
        '... on User { displayName sessions { nodes { id } } }',
        { viewer: stranger.viewer },
      );
      expect(seen.data._entities).toEqual([{ displayName: 'Ada Lovelace', sessions: null }]);
      const asEntity = await accounts.subgraph.entities(
        [{ __typename: 'Session', id: session.id }],
        '... on User { id }',
        { viewer: stranger.viewer },
      );
      expect(asEntity.data?._entities?.[0] ?? null).toBeNull();
      expect(asEntity.errors.length).toBeGreaterThan(0);
    });

    it('an id of another kind is refused', async () => {
      const { errors } = await accounts.run(
        'mutation ($id: ID!) { sessionRevoke(input: { id: $id }) { revokedSessionId } }',
        { id: user.id },
        { viewer: session.viewer },
      );
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'input.id' });
    });

    it('nobody ends sessions without being signed in', async () => {
      const { errors, data } = await accounts.run(
        'mutation ($id: ID!) { sessionRevoke(input: { id: $id }) { revokedSessionId } }',
        { id: session.id },
      );
      expect(data).toBeNull();
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  });
});
