import path from 'node:path';
import { expect } from 'vitest';
import type { MessageCounts } from '../../kit/src/events/index.ts';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import { createTerminal } from '../../tools/src/cli/terminal.ts';
import { readRootConfig } from '../../tools/src/project/supergraph-config.ts';
import { openStores } from '../../tools/src/verify/open-stores.ts';
import { renderVerification } from '../../tools/src/verify/render-verification.ts';
import {
  isSound,
  type Verification,
  type VerifiedStore,
  verifyPlatform,
} from '../../tools/src/verify/verify-platform.ts';
import type { TestPlatform } from './platform.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Opens the stores of a platform to read them, and closes them again. */
export const withStores = async <T>(
  platform: Pick<TestPlatform, 'plan'>,
  env: Readonly<Record<string, string>>,
  work: (stores: readonly VerifiedStore[]) => Promise<T>,
): Promise<T> => {
  const { subgraphs } = readRootConfig(root);
  const { stores, close } = await openStores(subgraphs, root, {
    ...env,
    TESSERA_DATA_DIR: platform.plan.dataDir,
  });
  try {
    return await work(stores);
  } finally {
    await close();
  }
};

const isQuiet = (messages: MessageCounts | null): boolean =>
  messages === null || messages.waiting + messages.retried === 0;

/** Waits until no message is on its way and no order waits for an answer, and returns what was found then. */
const verifySettled = (
  platform: Pick<TestPlatform, 'plan'>,
  env: Readonly<Record<string, string>>,
): Promise<Verification> =>
  waitFor(
    async () => {
      const found = await withStores(platform, env, verifyPlatform);
      const quiet = found.stores.every(({ messages }) => isQuiet(messages));
      return quiet && found.comparisons.every(({ unsettled }) => unsettled === 0) && found;
    },
    { timeoutMs: 90_000 },
  );

const { colors } = createTerminal(process.stdout, process.stderr, { NO_COLOR: '1' });

/**
 * Waits until the platform is at rest, and demands that `tessera verify` finds nothing broken then.
 * @param circumstances said before what was found, such as a seed.
 */
export const expectSound = async (
  platform: Pick<TestPlatform, 'plan'>,
  env: Readonly<Record<string, string>>,
  circumstances = '',
): Promise<void> => {
  const found = await verifySettled(platform, env);
  expect(isSound(found), `${circumstances}\n${renderVerification(found, colors)}`).toBe(true);
};
