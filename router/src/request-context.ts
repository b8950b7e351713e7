import type { Viewer } from '@tessera/kit/identity';
import type { Logger } from '@tessera/kit/telemetry';
import type { Deadline } from './execution/deadline.ts';
import type { ClientIdentity } from './usage/client-identity.ts';

/** What the router knows about one client request; ApolloServer's `contextValue`. */
export interface RequestContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** Which program asks, as it says. */
  readonly client: ClientIdentity;
  readonly deadline: Deadline;
  /** Its lines carry the request id. Made when it is asked for: most requests log nothing of their own. */
  readonly logger: () => Logger;
  /** Headers every subgraph gets, whoever it is: request id, trace, client address, forwarded ones. */
  readonly headers: Readonly<Record<string, string>>;
}
