import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** The folders that hold code of ours. */
const rooms = ['contracts', 'kit', 'router', 'tools', 'subgraphs', 'operations', 'e2e', 'bench', 'deploy'];

/** What a cruise saw and what it found. */
export interface Boundaries {
  readonly modules: number;
  /** Imports of kit by subgraphs: none means that imports by package name were not resolved. */
  readonly kitImports: number;
  /** `rule: from → to`, sorted. */
  readonly violations: readonly string[];
}

interface BoundaryConfig {
  readonly forbidden: IForbiddenRuleType[];
  readonly options: ICruiseOptions;
}

/** Checks who imports whom against .dependency-cruiser.mjs of `root`, which must be the working directory. */
export const cruiseBoundaries = async (root: string): Promise<Boundaries> => {
  const loaded: { default: BoundaryConfig } = await import(
    pathToFileURL(join(root, '.dependency-cruiser.mjs')).href
  );
  const { forbidden, options } = loaded.default;
  const { output } = await cruise(
    rooms.filter((room) => existsSync(join(root, room))),
    { ...options, ruleSet: { forbidden }, validate: true },
    {},
    { tsConfig: extractTypeScriptConfig(join(root, 'tsconfig.json')) },
  );
  const { modules, summary } = output as ICruiseResult;
  const subgraphs = modules.filter(({ source }) => source.startsWith('subgraphs/'));
  const kitImports = subgraphs.flatMap(({ dependencies }) =>
    dependencies.filter(({ resolved }) => resolved.startsWith('kit/src/')),
  );
  return {
    modules: modules.length,
    kitImports: kitImports.length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort(),
  };
};
