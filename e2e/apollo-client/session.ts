import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, Observable } from '@apollo/client/core';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestPlatform } from '../harness/platform.ts';

const signIn = gql`mutation SignIn($input: SessionCreateInput!) {
  sessionCreate(input: $input) {
    tokens { accessToken refreshToken }
    userErrors { code message }
  }
}`;
const refresh = gql`mutation Refresh($input: SessionRefreshInput!) {
  sessionRefresh(input: $input) {
    tokens { accessToken refreshToken }
    userErrors { code message }
  }
}`;
const viewer = gql`query Viewer { viewer { id email displayName } }`;

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** An Apollo Client as a storefront sets it up: it sends its token, and on a refused one gets new ones and repeats. */
const createStorefront = (uri: string) => {
  const state: { tokens: Tokens | null; refreshes: number } = { tokens: null, refreshes: 0 };
  const http = new HttpLink({ uri });
  const bare = new ApolloClient({ link: http, cache: new InMemoryCache() });
  const authorize = new ApolloLink((operation, forward) => {
    if (state.tokens) {
      operation.setContext({ headers: { authorization: `Bearer ${state.tokens.accessToken}` } });
    }
    return forward(operation);
  });
  const refreshTokens = async () => {
    const { data } = await bare.mutate<{ sessionRefresh: { tokens: Tokens | null } }>({
      mutation: refresh,
      variables: { input: { refreshToken: state.tokens?.refreshToken } },
    });
    state.refreshes += 1;
    state.tokens = data?.sessionRefresh.tokens ?? null;
  };
  const isRefused = (error: unknown) =>
    (CombinedGraphQLErrors.is(error) &&
      error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) ||
    (ServerError.is(error) && error.statusCode === 401);
  const renew = new ErrorLink(({ error, operation, forward }) => {
    if (!isRefused(error) || !state.tokens) return undefined;
    return new Observable((observer) => {
      refreshTokens().then(
        () => forward(operation).subscribe(observer),
        (failure: unknown) => observer.error(failure),
      );
    });
  });
  const client = new ApolloClient({
    link: ApolloLink.from([renew, authorize, http]),
    cache: new InMemoryCache(),
    defaultOptions: { query: { fetchPolicy: 'network-only' } },
  });
  return { client, state };
};

/** Registers the scenario. @param running the platform that it shares with others. */
export const sessionsOfApolloClient = (running: () => TestPlatform): void => {
  describe('a storefront on Apollo Client', () => {
    let platform: TestPlatform;
    beforeAll(() => {
      platform = running();
    });

    const signedIn = async () => {
      const storefront = createStorefront(platform.url);
      const { data } = await storefront.client.mutate<{ sessionCreate: { tokens: Tokens } }>({
        mutation: signIn,
        variables: { input: { email: 'customer@tessera.test', password: 'tessera-demo' } },
      });
      storefront.state.tokens = data?.sessionCreate.tokens ?? null;
      expect(storefront.state.tokens).not.toBeNull();
      return storefront;
    };

    it('signs in and is known', async () => {
      const { client } = await signedIn();
      const { data } = await client.query<{ viewer: { email: string } }>({ query: viewer });
      expect(data?.viewer.email).toBe('customer@tessera.test');
    });

    it('gets new tokens when its access token is refused, and repeats what it asked', async () => {
      const { client, state } = await signedIn();
      if (!state.tokens) throw new Error('not signed in');
      const [header, , signature] = state.tokens.accessToken.split('.');
      const expired = Buffer.from(JSON.stringify({ sub: 'someone', exp: 1 })).toString('base64url');
      state.tokens = { ...state.tokens, accessToken: `${header}.${expired}.${signature}` };
      const { data } = await client.query<{ viewer: { email: string } }>({ query: viewer });
      expect(data?.viewer.email).toBe('customer@tessera.test');
      expect(state.refreshes).toBe(1);
    });

    it('cannot use a refresh token twice, and loses the session when it tries', async () => {
      const { client, state } = await signedIn();
      const first = state.tokens;
      const use = () =>
        client.mutate<{ sessionRefresh: { tokens: Tokens | null; userErrors: { code: string }[] } }>({
          mutation: refresh,
          variables: { input: { refreshToken: first?.refreshToken } },
        });
      const renewed = (await use()).data?.sessionRefresh.tokens;
      expect(renewed).toBeTruthy();
      const again = (await use()).data?.sessionRefresh;
      expect(again?.tokens).toBeNull();
      expect(again?.userErrors[0]?.code).toBe('TOKEN_INVALID');
      const stolen = await client.mutate<{ sessionRefresh: { tokens: Tokens | null } }>({
        mutation: refresh,
        variables: { input: { refreshToken: renewed?.refreshToken } },
      });
      expect(stolen.data?.sessionRefresh.tokens).toBeNull();
    });

    it('shares products between queries through its cache, by their ids', async () => {
      const { client } = createStorefront(platform.url);
      const list = await client.query<{ products: { nodes: { id: string; title: string }[] } }>({
        query: gql`query List { products(first: 2) { nodes { id title } } }`,
      });
      const [product] = list.data?.products.nodes ?? [];
      const page = await client.query<{ product: { id: string; title: string } }>({
        query: gql`query Page($id: ID!) { product(id: $id) { id title } }`,
        variables: { id: product?.id },
      });
      expect(page.data?.product).toEqual(product);
    });
  });
};
