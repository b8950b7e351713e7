/** What resolvers see of a request: what kit gives them, as greeting needs nothing else. */
export type { SubgraphContext as Context } from '@tessera/kit/server';
