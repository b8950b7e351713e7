import { addLaunch, type Launch, lockVariant, readDocuments, readLaunch } from '@tessera/kit/registry';
import type { Store, Tx } from '@tessera/kit/store';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { sameContent } from './launch-content.ts';

/** What to go back to, and who says so. */
export interface RollbackInput {
  readonly variant: string;
  /** Number of a launch; the one before the newest when left out. */
  readonly to?: number;
  readonly reason?: string;
  readonly author?: string;
  readonly commit?: string;
  readonly now: Date;
}

/** The newest launch, and whether it is a new one. */
export interface RollbackResult {
  readonly launch: Launch;
  readonly outcome: 'launched' | 'unchanged';
}

const requireLaunch = async (tx: Tx, variant: string, number: number): Promise<Launch> => {
  const found = await readLaunch(tx, variant, number);
  if (found) return found;
  throw new CommandError(`${variant} has no launch ${number}: see tessera history.`, exitCodes.usage);
};

/**
 * Makes a new launch with the content of an earlier one, in one transaction: launches of others come before or after.
 * Nothing is checked but that the content is still what was launched then.
 * @throws CommandError when there is no such launch; RegistryCorrupt.
 */
export const rollback = (store: Store, input: RollbackInput): Promise<RollbackResult> =>
  store.tx(async (tx) => {
    const { variant, now: at, author = null, commit = null, reason = null } = input;
    const number = await lockVariant(tx, variant);
    const target = await requireLaunch(tx, variant, input.to ?? number - 1);
    const newest = await requireLaunch(tx, variant, number);
    if (sameContent(target, newest)) return { launch: newest, outcome: 'unchanged' };
    const { supergraph, subgraphs, contracts } = target;
    await readDocuments(tx, [
      supergraph,
      ...contracts.map((contract) => contract.supergraph),
      ...subgraphs.map(({ schema }) => schema),
    ]);
    const launch = await addLaunch(tx, newest, {
      ...{ variant, at, author, commit, reason, supergraph, subgraphs, contracts },
      kind: 'rollback',
      // Of a rollback to a rollback: where the content was published.
      restored: target.restored ?? target.number,
    });
    return { launch, outcome: 'launched' };
  });
