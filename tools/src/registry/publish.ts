import {
  addCheck,
  addDocuments,
  addLaunch,
  type Launch,
  lockVariant,
  type SubgraphChange,
  subgraphChanges,
} from '@tessera/kit/registry';
import type { Store } from '@tessera/kit/store';
import { type CheckedChange, checkChange, type ReportCircumstances } from '../check/check-change.ts';
import type { VersionsToCheck } from '../check/check-versions.ts';
import { noEarlierOperations } from '../check/check-versions.ts';
import { reportObject } from '../check/formats/json.ts';
import type { Version } from '../check/read-version.ts';
import type { CheckReport } from '../check/report.ts';
import { CommandError } from '../cli/command-error.ts';
import { composeSupergraph, type SubgraphSource } from '../compose/compose-supergraph.ts';
import { contentOf, publishedSubgraphs, requireSmall, sameContent } from './launch-content.ts';
import { type Publication, versionAfter } from './publication.ts';
import { type Published, readNewest } from './published.ts';

/** A publication and what it is judged by. */
export interface PublishInput extends Pick<VersionsToCheck, 'operations' | 'log' | 'security'> {
  readonly variant: string;
  readonly publication: Publication;
  readonly approvals: ReportCircumstances['approvals'];
  /** Why breaking changes are let through; without a reason they are refused. */
  readonly allowBreaking?: string;
  /** Judge it and keep nothing. */
  readonly dryRun?: boolean;
  /** Who publishes, from git. */
  readonly author?: string;
  readonly commit?: string;
  readonly now: Date;
  /** Somebody else's launch came in between; it is judged again. */
  readonly onOvertaken: (base: number) => void;
}

/** What came of it. `launch` is the newest one, of this publication where it is `launched`. */
export type PublishResult = (
  | { readonly outcome: 'unchanged'; readonly launch: Launch }
  | { readonly outcome: 'launched'; readonly launch: Launch; readonly report: CheckReport }
  | { readonly outcome: 'refused' | 'passed'; readonly report: CheckReport }
) & {
  readonly changes: readonly SubgraphChange[];
  readonly sources: readonly SubgraphSource[];
};

/** After so many launches of others in a row something is wrong with them. */
const maxTries = 5;

/** Another version of the composer may make another supergraph of the same subgraphs: that is a launch, too. */
const isPublished = ({ launch }: Published, after: Version): boolean => {
  const { supergraphSdl } = composeSupergraph(after.sources, { reachable: false });
  return supergraphSdl !== undefined && sameContent(launch, contentOf(after, supergraphSdl).content);
};

/** Notes and plans are left out: they are many, and can be had again. */
const kept = (report: CheckReport): unknown => {
  const verdicts = report.verdicts.filter(({ severity }) => severity !== 'note');
  return reportObject({ ...report, verdicts, plans: [] });
};

interface Judged extends CheckedChange {
  readonly base: Published | undefined;
  readonly after: Version;
  readonly changes: readonly SubgraphChange[];
}

/**
 * Keeps the check and, when it was accepted, the launch.
 * @returns undefined when another launch came in between, and nothing was kept.
 */
const keep = (
  store: Store,
  input: PublishInput,
  { base, after, changes, report, supergraphSdl }: Judged,
  accepted: boolean,
): Promise<{ readonly launch: Launch | undefined } | undefined> => {
  const { variant, now: at, author = null, commit = null, allowBreaking = null } = input;
  const made = accepted && supergraphSdl !== undefined ? contentOf(after, supergraphSdl) : undefined;
  return store.tx(async (tx) => {
    const newest = await lockVariant(tx, variant);
    if (newest !== (base?.launch.number ?? 0)) return undefined;
    let launch: Launch | undefined;
    if (made) {
      await addDocuments(tx, made.documents);
      const reason = report.outcome === 'failed' ? allowBreaking : null;
      launch = await addLaunch(
        tx,
        { number: newest, subgraphs: base?.launch.subgraphs ?? [] },
        { ...made.content, variant, at, author, commit, reason, kind: 'publish', restored: null },
      );
    }
    const { outcome, counts } = report;
    await addCheck(tx, {
      ...{ variant, at, author, commit, outcome, changes },
      base: base?.launch.number ?? null,
      launch: launch?.number ?? null,
      errors: counts.errors,
      warnings: counts.warnings,
      report: kept(report),
    });
    return { launch };
  });
};

/**
 * Composes a publication with what is published of the other subgraphs, checks it against the newest launch, and makes
 * it the next one unless it is refused. When somebody else's launch comes in between, it is judged again over that one,
 * so that no update is lost.
 * @throws CommandError when others keep coming in between.
 */
export const publish = async (store: Store, input: PublishInput): Promise<PublishResult> => {
  const { variant, publication, operations, log, security, approvals, now } = input;
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const base = await readNewest(store.read, variant);
    const after = versionAfter(base, publication);
    const { sources } = after;
    requireSmall(sources);
    const changes = subgraphChanges(base?.launch.subgraphs ?? [], publishedSubgraphs(sources));
    if (base && changes.length === 0 && isPublished(base, after))
      return { outcome: 'unchanged', launch: base.launch, sources, changes };
    const checked = await checkChange(
      { before: base, after, operations, earlier: noEarlierOperations, log, security },
      { baseName: base?.name ?? `an empty ${variant}`, limits: [], approvals, now },
    );
    const { report } = checked;
    const accepted =
      report.outcome === 'safe' || (report.outcome === 'failed' && input.allowBreaking !== undefined);
    if (input.dryRun) return { outcome: accepted ? 'passed' : 'refused', report, sources, changes };
    const done = await keep(store, input, { base, after, changes, ...checked }, accepted);
    if (done?.launch) return { outcome: 'launched', launch: done.launch, report, sources, changes };
    if (done) return { outcome: 'refused', report, sources, changes };
    input.onOvertaken(base?.launch.number ?? 0);
  }
  throw new CommandError(
    `Others published to ${variant} ${maxTries} times while this was being checked; nothing was published. Try again.`,
  );
};
