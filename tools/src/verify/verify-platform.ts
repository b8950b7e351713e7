import { setTimeout as delay } from 'node:timers/promises';
import type { MessageCounts } from '@tessera/kit/events';
import type { Claim, Finding, Read } from '@tessera/kit/store';
import { type Comparison, compareClaims, type SourcedClaim } from './compare-claims.ts';

/** A store to verify. */
export interface VerifiedStore {
  /** The subgraph. */
  readonly name: string;
  readonly read: Read;
  verify(): Promise<readonly Finding[]>;
  claims(): Promise<readonly Claim[]>;
  /** What its messages are up to; null for a subgraph without any. */
  messages(): Promise<MessageCounts | null>;
}

/** What came of verifying. */
export interface Verification {
  readonly stores: readonly {
    readonly name: string;
    readonly findings: readonly Finding[];
    readonly messages: MessageCounts | null;
  }[];
  readonly comparisons: readonly Comparison[];
}

/** Whether every invariant holds. */
export const isSound = ({ stores, comparisons }: Verification): boolean =>
  stores.every(
    ({ findings, messages }) => findings.every(({ broken }) => broken === 0) && (messages?.dead ?? 0) === 0,
  ) && comparisons.every(({ differences }) => differences.size === 0);

const lookOnce = async (stores: readonly VerifiedStore[]): Promise<Verification> => {
  const looked: Verification['stores'][number][] = [];
  const claims: SourcedClaim[] = [];
  for (const store of stores) {
    looked.push({ name: store.name, findings: await store.verify(), messages: await store.messages() });
    for (const claim of await store.claims()) claims.push({ ...claim, source: claim.by ?? store.name });
  }
  return { stores: looked, comparisons: compareClaims(claims) };
};

/** What both looks found: stores are read one after the other, and what was on its way is well a moment later. */
const inBoth = (earlier: Verification, later: Verification): Verification => ({
  stores: later.stores.map((store, index) => ({
    ...store,
    findings: store.findings.map((finding, at) => ({
      ...finding,
      broken: Math.min(finding.broken, earlier.stores[index]?.findings[at]?.broken ?? finding.broken),
    })),
  })),
  comparisons: later.comparisons.map((comparison, index) => ({
    ...comparison,
    differences: new Map(
      [...comparison.differences].filter(([thing]) => earlier.comparisons[index]?.differences.has(thing)),
    ),
  })),
});

/** How often it looks. */
const looks = 4;

/**
 * Verifies the stores of a platform that runs or has stopped. A breach is one that stays for some looks.
 * @param pauseMs between two looks.
 */
export const verifyPlatform = async (
  stores: readonly VerifiedStore[],
  pauseMs = 500,
): Promise<Verification> => {
  let found = await lookOnce(stores);
  for (let look = 1; look < looks && !isSound(found); look += 1) {
    await delay(pauseMs);
    found = inBoth(found, await lookOnce(stores));
  }
  return found;
};
