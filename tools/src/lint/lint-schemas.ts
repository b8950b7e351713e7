import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import type { LintConfig } from './lint-config.ts';
import type { LintProblem, Rule } from './rule.ts';
import { connections } from './rules/connections.ts';
import { deprecation } from './rules/deprecation.ts';
import { imports } from './rules/imports.ts';
import { keys } from './rules/keys.ts';
import { money } from './rules/money.ts';
import { idempotency, mutations } from './rules/mutations.ts';
import { naming } from './rules/naming.ts';
import { nullability } from './rules/nullability.ts';
import { redundancy } from './rules/redundancy.ts';
import { readSchemaParts } from './schema-parts.ts';
import { undescribed } from './undescribed.ts';

const rulesOf = (config: LintConfig): ReadonlyMap<string, Rule> =>
  new Map<string, Rule>([
    ['naming', naming],
    ['deprecation', deprecation],
    ['connections', connections],
    ['mutations', mutations],
    ...(config.idempotency ? [['idempotency', idempotency(config.idempotency.mutations)] as const] : []),
    ...(config.money ? [['money', money(config.money.names)] as const] : []),
    ['nullability', nullability],
    ['keys', keys],
    ['imports', imports],
    ['redundancy', redundancy],
  ]);

const descriptionProblems = ({ name, sdl, file }: SubgraphSource): LintProblem[] =>
  undescribed(sdl, file).map(({ coordinate, line }) => ({
    rule: 'descriptions',
    coordinate,
    message: 'has no description',
    subgraph: name,
    file,
    line,
    column: 1,
  }));

/**
 * Everything the rules object to, by file and line.
 * @throws GraphQLError when a schema is not SDL.
 */
export const lintSchemas = (sources: readonly SubgraphSource[], config: LintConfig): LintProblem[] => {
  const schemas = sources.map(readSchemaParts);
  const found = [...rulesOf(config)].flatMap(([rule, look]) =>
    look(schemas).map(({ schema: { source }, at, coordinate, message, fix }) => ({
      rule,
      coordinate,
      message,
      subgraph: source.name,
      file: source.file,
      line: at.loc?.startToken.line ?? 1,
      column: at.loc?.startToken.column ?? 1,
      ...(fix && { fix }),
    })),
  );
  return [...sources.flatMap(descriptionProblems), ...found]
    .filter(({ rule, coordinate }) => {
      const settings = config[rule as keyof LintConfig];
      return settings !== false && !settings.except.includes(coordinate);
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
};
