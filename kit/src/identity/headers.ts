/**
 * Headers between the router and its subgraphs. The router drops them from what clients send and sets its own; a
 * subgraph believes the others only on a request whose viewer token it has verified.
 */
export const internalHeaders = {
  /** The signed viewer, see `createViewerSigner`. */
  viewer: 'tessera-viewer',
  /** The client's IP address as the router saw it. */
  clientAddress: 'tessera-client-address',
  /** Ties the log lines of one client request together. */
  requestId: 'x-request-id',
} as const;
