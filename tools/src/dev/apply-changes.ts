import { mocksProcess } from './plan-platform.ts';
import type { RunningPlatform } from './start-platform.ts';
import type { SourceChange } from './watch-sources.ts';

/**
 * Brings a running platform up to what changed: new schemas are composed first, and processes whose code or schema
 * changed are started anew. A schema that does not compose restarts nothing, so that the last good state serves on.
 * @param compose composes the schemas as they are; false when they do not.
 */
export const applyChanges = async (
  changes: readonly SourceChange[],
  platform: Pick<RunningPlatform, 'restart' | 'plan'>,
  compose: (subgraphs: readonly string[]) => Promise<boolean>,
): Promise<void> => {
  const { router, subgraphs, mocked } = platform.plan;
  const running = [router, ...subgraphs].map(({ name }) => name);
  if (mocked.length > 0) running.push(mocksProcess);
  const processOf = (subgraph: string): string =>
    mocked.some(({ name }) => name === subgraph) ? mocksProcess : subgraph;
  const schemas = changes.flatMap((change) => (change.kind === 'schema' ? [change.subgraph] : []));
  const composes = schemas.length === 0 || (await compose(schemas));
  const changed = changes.flatMap((change) => {
    if (change.kind === 'shared') return running;
    return change.kind === 'code' ? [change.process] : composes ? [processOf(change.subgraph)] : [];
  });
  await Promise.all([...new Set(changed)].filter((name) => running.includes(name)).map(platform.restart));
};
