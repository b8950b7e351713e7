import { scopesOf, type Viewer } from '@tessera/kit/identity';
import {
  fixedClock,
  startTestSubgraph,
  type TestAnswer,
  type TestClock,
  type TestEngine,
  type TestRequest,
  type TestSubgraph,
} from '@tessera/kit/testing';
import { createPasswordHasher, type PasswordHasher } from '../src/credentials/password-hasher.ts';
import { defineAccounts } from '../src/subgraph.ts';

/** How often passwords were hashed or compared. */
export interface HashCount {
  hashed: number;
  compared: number;
}

/** A user of a test, who can sign in. */
export interface TestUser {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly viewer: Viewer;
}

/** A session with its tokens, and the viewer who asks through it. */
export interface TestSession {
  readonly id: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly viewer: Viewer;
}

/** accounts under test. */
export interface Accounts {
  readonly subgraph: TestSubgraph;
  readonly clock: TestClock;
  readonly count: HashCount;
  /** Runs an operation; each call comes from a network of its own unless told. */
  run(query: string, variables?: Record<string, unknown>, request?: TestRequest): Promise<TestAnswer>;
  /** Runs one mutation that takes an input, and returns its payload. */
  mutate(
    field: string,
    input: Record<string, unknown>,
    selection: string,
    request?: TestRequest,
    // biome-ignore lint/suspicious/noExplicitAny: tests read answers by path and assert every value they use.
  ): Promise<any>;
  /** Runs one mutation several times in one request, by aliases, one after the other; returns all payloads. */
  mutateMany(
    field: string,
    inputs: readonly Record<string, unknown>[],
    selection: string,
    request?: TestRequest,
    // biome-ignore lint/suspicious/noExplicitAny: as above.
  ): Promise<any[]>;
  /** The mails to an address, newest first. */
  mails(to: string, kind?: string): Promise<{ kind: string; to: string; subject: string; body: string }[]>;
  /** The token in the newest mail of a kind. */
  token(to: string, kind: 'EMAIL_VERIFICATION' | 'PASSWORD_RESET'): Promise<string>;
  /** Signs a new user up and verifies the address. */
  newUser(email?: string): Promise<TestUser>;
  signIn(user: Pick<TestUser, 'email' | 'password'>, more?: Record<string, unknown>): Promise<TestSession>;
}

/** What tests select of errors. */
export const errorFields = 'userErrors { code field message }';
const sessionFields = `session { id user { id } } tokens { accessToken refreshToken } ${errorFields}`;
const password = 'correct horse battery';
const staffViewer: Viewer = {
  userId: 'usr_00000000000000000000000009',
  sessionId: null,
  roles: ['staff'],
  scopes: scopesOf(['staff']),
};

/** A viewer who asks through a session. */
export const viewerOf = (userId: string, sessionId: string | null = null): Viewer => ({
  userId,
  sessionId,
  roles: ['customer'],
  scopes: new Set(),
});

/** A hasher with hardly any cost that counts. */
const countingHasher = (count: HashCount) => async (): Promise<PasswordHasher> => {
  const hasher = await createPasswordHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 });
  return {
    ...hasher,
    hash: (text) => {
      count.hashed += 1;
      return hasher.hash(text);
    },
    verify: (hash, text) => {
      count.compared += 1;
      return hasher.verify(hash, text);
    },
  };
};

let serial = 0;
/** An e-mail address nobody has. */
export const newEmail = (): string => {
  serial += 1;
  return `user${serial}@example.test`;
};
/** A client in a network nobody else is in. */
export const newClientAddress = (): string => {
  serial += 1;
  return `10.${(serial >> 16) & 255}.${(serial >> 8) & 255}.${serial & 255}`;
};

/** Starts accounts on an engine, with a clock that stands still and hashes that cost nothing. */
export const startAccounts = async (
  engine: TestEngine,
  options: { env?: Record<string, string>; databaseUrl?: string; clock?: TestClock } = {},
): Promise<Accounts> => {
  const { clock = fixedClock('2026-11-24T12:00:00.000Z') } = options;
  const count: HashCount = { hashed: 0, compared: 0 };
  const started = await startTestSubgraph(defineAccounts({ createHasher: countingHasher(count) }), {
    engine,
    clock,
    ...(options.env && { env: options.env }),
    ...(options.databaseUrl && { databaseUrl: options.databaseUrl }),
  });

  // Kit's relay looks at its tables whenever it likes; what a request writes there counts.
  const ofRelay = /^\s*(select|delete)[\s\S]*(outbox|scheduled)_message/;
  const subgraph: TestSubgraph = {
    ...started,
    takeStatements: () => started.takeStatements().filter((statement) => !ofRelay.test(statement)),
  };
  const run: Accounts['run'] = (query, variables, request = {}) =>
    subgraph.execute(query, variables, { clientAddress: newClientAddress(), ...request });

  const mutateMany: Accounts['mutateMany'] = async (field, inputs, selection, request) => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const parameters = inputs.map((_, turn) => `$i${turn}: ${type}!`).join(' ');
    const calls = inputs.map((_, turn) => `a${turn}: ${field}(input: $i${turn}) { ${selection} }`).join(' ');
    const variables = Object.fromEntries(inputs.map((input, turn) => [`i${turn}`, input]));
    const { data, errors } = await run(`mutation (${parameters}) { ${calls} }`, variables, request);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return inputs.map((_, turn) => data[`a${turn}`]);
  };
  const mutate: Accounts['mutate'] = async (field, input, selection, request) =>
    (await mutateMany(field, [input], selection, request))[0];

  const mails: Accounts['mails'] = async (to, kind) => {
    const query = `query ($filter: MailFilter) { sentMails(filter: $filter, first: 100) { nodes { kind to subject body } } }`;
    const { data } = await run(query, { filter: { to, ...(kind && { kind }) } }, { viewer: staffViewer });
    return data.sentMails.nodes;
  };

  const token: Accounts['token'] = async (to, kind) => {
    const [mail] = await mails(to, kind);
    const found = /#token=([\w-]+)/.exec(mail?.body ?? '')?.[1];
    if (!found) throw new Error(`No ${kind} went to ${to}.`);
    return found;
  };

  return {
    subgraph,
    clock,
    count,
    run,
    mutate,
    mutateMany,
    mails,
    token,
    newUser: async (email = newEmail()) => {
      await mutate('userSignUp', { email, password, displayName: 'Ada Lovelace' }, errorFields);
      const { user } = await mutate(
        'userEmailVerify',
        { token: await token(email, 'EMAIL_VERIFICATION') },
        'user { id }',
      );
      return { id: user.id, email, password, viewer: viewerOf(user.id) };
    },
    signIn: async ({ email, password: secret }, more = {}) => {
      const input = { email, password: secret, ...more };
      const { session, tokens, userErrors } = await mutate('sessionCreate', input, sessionFields);
      if (!session) throw new Error(JSON.stringify(userErrors));
      return { id: session.id, ...tokens, viewer: viewerOf(session.user.id, session.id) };
    },
  };
};

/** The codes of a payload's errors. */
export const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);
