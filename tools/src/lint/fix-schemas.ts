import { CommandError, exitCodes } from '../cli/command-error.ts';
import { composeSupergraph, type SubgraphSource } from '../compose/compose-supergraph.ts';
import { applyEdits } from './edits.ts';
import type { LintConfig } from './lint-config.ts';
import { lintSchemas } from './lint-schemas.ts';

/** What mending gave. */
export interface Fixed {
  /** The schemas, mended. */
  readonly sources: readonly SubgraphSource[];
  /** `file:line coordinate message (rule)` of what is no longer there. */
  readonly mended: readonly string[];
}

/** A mended list may show what else is not used; it ends long before. */
const mostRounds = 20;

const mendOnce = (sources: readonly SubgraphSource[], config: LintConfig): SubgraphSource[] => {
  const problems = lintSchemas(sources, config);
  return sources.map((source) => {
    const edits = problems.flatMap(({ file, fix }) => (fix && file === source.file ? [fix] : []));
    return edits.length > 0 ? { ...source, sdl: applyEdits(source.sdl, edits) } : source;
  });
};

/**
 * Mends what can be mended without a decision: nothing that clients or the router see may change by it.
 * @throws CommandError when the schemas do not compose, and Error when the mended schemas compose to something else: a rule of ours is wrong, and nothing may be written.
 */
export const fixSchemas = (sources: readonly SubgraphSource[], config: LintConfig): Fixed => {
  let mended = sources;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = mendOnce(mended, config);
    const isDone = next.every(({ sdl }, at) => sdl === mended[at]?.sdl);
    mended = next;
    if (isDone) break;
  }
  const before = composeSupergraph(sources, { reachable: false }).supergraphSdl;
  if (before === undefined)
    throw new CommandError(
      'Nothing was mended: the subgraphs do not compose, so nobody can tell whether it would change anything.',
      exitCodes.cannotCompose,
    );
  const after = composeSupergraph(mended, { reachable: false }).supergraphSdl;
  if (before !== after) throw new Error('The mended schemas compose to another supergraph.');
  const left = new Set(
    lintSchemas(mended, config).map(({ file, rule, coordinate }) => `${file} ${rule} ${coordinate}`),
  );
  return {
    sources: mended,
    mended: lintSchemas(sources, config)
      .filter(({ fix, file, rule, coordinate }) => fix && !left.has(`${file} ${rule} ${coordinate}`))
      .map(
        ({ file, line, coordinate, message, rule }) => `${file}:${line} ${coordinate} ${message} (${rule})`,
      ),
  };
};
