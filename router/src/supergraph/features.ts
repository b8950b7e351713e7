import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals';

const spec = (name: string): string => `https://specs.apollo.dev/${name}`;

/**
 * The links a supergraph may carry `for: SECURITY` or `for: EXECUTION`. The stock gateway's list is in here; what it
 * refuses but this router honours, or what is harmless to ignore, is added:
 * - authenticated, requiresScopes, policy: enforced by policy/authorization.ts, and again by each subgraph;
 * - cost: read by demand control, no influence on the answer;
 * - cacheTag: names what a cache may forget; without a cache there is nothing to honour.
 *
 * `context` (@context/@fromContext) is missing on purpose: an executor that ignores it sends wrong arguments, so the
 * load is refused. So is `connect`, whose subgraphs are REST addresses that the executor cannot call.
 */
export const supportedFeatures: ReadonlySet<string> = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  spec('authenticated/v0.1'),
  spec('requiresScopes/v0.1'),
  spec('policy/v0.1'),
  spec('cost/v0.1'),
  spec('cacheTag/v0.1'),
]);

const base = /^https:\/\/specs\.apollo\.dev\/([\w-]+)\/v\d+\.\d+$/;

/** The name by which an operator knows a link, e.g. `@context` for `https://specs.apollo.dev/context/v0.1`. */
export const featureName = (url: string): string => {
  const name = base.exec(url)?.[1];
  return name ? `@${name}` : url;
};
