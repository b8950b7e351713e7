/** What can go wrong between the router and a subgraph, as clients see it in `extensions.code`. */
export type SubgraphFailureCode =
  | 'SUBREQUEST_FAILED'
  | 'SUBREQUEST_TIMEOUT'
  | 'SUBREQUEST_HTTP_ERROR'
  | 'SUBREQUEST_MALFORMED_RESPONSE'
  | 'SUBREQUEST_TOO_LARGE'
  | 'SUBREQUEST_ERROR';

const sentences: Readonly<Record<SubgraphFailureCode, string>> = {
  SUBREQUEST_FAILED: 'did not answer',
  SUBREQUEST_TIMEOUT: 'did not answer in time',
  SUBREQUEST_HTTP_ERROR: 'refused to answer',
  SUBREQUEST_MALFORMED_RESPONSE: 'gave an answer that is not understood',
  SUBREQUEST_TOO_LARGE: 'gave an answer that is too large',
  SUBREQUEST_ERROR: 'could not answer',
};

/** One fetch that failed as a whole. The message is for the log; what the client reads is {@link clientMessage}. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly code: SubgraphFailureCode;
  readonly subgraph: string;

  constructor(
    code: SubgraphFailureCode,
    subgraph: string,
    detail: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super(`${subgraph}: ${detail}`, options);
    this.code = code;
    this.subgraph = subgraph;
  }
}

/** What a client reads about a failure: which subgraph, and never an address, a stack or a subgraph's own words. */
export const clientMessage = (code: SubgraphFailureCode, subgraph: string): string =>
  `The subgraph "${subgraph}" ${sentences[code]}.`;
