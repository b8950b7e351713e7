import { internalHeaders, type ViewerSigner } from '@tessera/kit/identity';
import type { SubgraphHeaders } from '../execution/subgraph-source.ts';

/**
 * Passes the viewer on to each subgraph as a token that only that subgraph accepts. Without a signer nothing is sent:
 * a supergraph that is not Tessera's has no use for it.
 */
export const viewerHeader = (signer: ViewerSigner | undefined): SubgraphHeaders =>
  signer
    ? async ({ viewer }, subgraph) => ({ [internalHeaders.viewer]: await signer.sign(viewer, subgraph) })
    : async () => nothing;

const nothing = {};
