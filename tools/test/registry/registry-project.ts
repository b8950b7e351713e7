import { join } from 'node:path';
import { openRegistry } from '@tessera/kit/registry';
import type { Store } from '@tessera/kit/store';
import type { TestEngine } from '@tessera/kit/testing';
import { onTestFinished } from 'vitest';
import { readCheckConfig } from '../../src/check/check-config.ts';
import { filesOnDisk, readOperations } from '../../src/check/usage/read-operations.ts';
import type { Publication } from '../../src/registry/publication.ts';
import { type PublishInput, publish } from '../../src/registry/publish.ts';
import { checkoutFiles } from '../check/checkout-files.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

/** A checkout of two subgraphs without git, and an empty registry. */
export interface RegistryProject extends TemporaryProject {
  readonly registry: string;
  /** Publishes one schema of the checkout, changed. */
  publishOne(
    name: string,
    from: string,
    to: string,
    ...more: readonly string[]
  ): ReturnType<TemporaryProject['tessera']>;
}

/** @param engine of the registry; a SQLite file in the checkout where that makes no difference. */
export const registryProject = async (engine?: TestEngine): Promise<RegistryProject> => {
  const project = temporaryProject(checkoutFiles);
  const registry = engine ? await engine.databaseUrl() : `file:${join(project.root, 'data', 'registry.db')}`;
  const tessera: TemporaryProject['tessera'] = (args, env = {}) =>
    project.tessera(args, { TESSERA_REGISTRY: registry, ...env });
  return {
    ...project,
    tessera,
    registry,
    publishOne: (name, from, to, ...more) => {
      const before = project.read(`subgraphs/${name}/schema.graphql`);
      if (!before.includes(from)) throw new Error(`The schema of ${name} has no ${from}.`);
      project.write('next.graphql', before.replace(from, to));
      return tessera(['publish', '--subgraph', name, '--schema', 'next.graphql', ...more]);
    },
  };
};

/** The registry of a project, open until the test ends. */
export const openStoreOf = async ({ registry }: RegistryProject): Promise<Store> => {
  const store = await openRegistry(registry);
  onTestFinished(() => store.close());
  return store;
};

/** Publishes one schema through a store. */
export const publishThrough = (
  store: Store,
  project: RegistryProject,
  [name, from, to]: readonly [name: string, from: string, to: string],
  more: Partial<PublishInput> = {},
) => {
  const file = `subgraphs/${name}/schema.graphql`;
  const publication: Publication = {
    kind: 'one',
    source: { name, file, sdl: project.read(file).replace(from, to) },
  };
  return publish(store, {
    variant: 'current',
    publication,
    operations: readOperations(filesOnDisk(project.root), [{ folder: 'operations' }]),
    security: readCheckConfig(project.root).security,
    log: [],
    approvals: [],
    now: new Date(),
    onOvertaken: () => undefined,
    ...more,
  });
};
