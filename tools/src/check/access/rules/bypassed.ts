import type { FieldDefinitionNode } from 'graphql';
import { type DirectiveNames, readDirectiveNames } from '../../../compose/directive-names.ts';
import { has, keysOf, type SchemaParts, type TypeParts } from '../../../lint/schema-parts.ts';
import { ownRequirement } from '../access-directives.ts';
import type { AccessComparison, AccessFinding, AccessRule } from '../access-rule.ts';
import { isProtected } from '../reach.ts';
import { type Requirement, requirementText } from '../requirement.ts';

/** Whether `_entities` of this subgraph answers for the type. */
const isResolvable = ({ directives }: TypeParts): boolean =>
  directives.some(
    ({ name, arguments: given = [] }) =>
      name.value === 'key' &&
      !given.some(
        ({ name, value }) => name.value === 'resolvable' && value.kind === 'BooleanValue' && !value.value,
      ),
  );

/** What this subgraph itself answers: not what it refers to, and not the key it was asked with. */
const resolved = (type: TypeParts): FieldDefinitionNode[] => {
  const keys = keysOf(type);
  return type.fields.filter((field) => !has(field, 'external') && !keys.has(field.name.value));
};

const guards = (names: DirectiveNames, ...nodes: readonly Pick<TypeParts, 'directives'>[]): boolean =>
  nodes.some(({ directives }) => isProtected(ownRequirement(directives, names)));

/** Who protects a type or field, and how: what the others go past. */
interface Guard {
  readonly subgraph: string;
  readonly asks: Requirement;
}

const guardsOf = (subgraphs: AccessComparison['subgraphs']): Map<string, Guard> => {
  const found = new Map<string, Guard>();
  for (const { source, types, document } of subgraphs) {
    const names = readDirectiveNames(document);
    const note = (coordinate: string, { directives }: Pick<TypeParts, 'directives'>): void => {
      const asks = ownRequirement(directives, names);
      if (isProtected(asks) && !found.has(coordinate)) found.set(coordinate, { subgraph: source.name, asks });
    };
    for (const type of types.values()) {
      note(type.name, type);
      for (const field of type.fields)
        note(`${type.name}.${field.name.value}`, { directives: field.directives ?? [] });
    }
  }
  return found;
};

const judge = (
  type: TypeParts,
  { source: { name: subgraph }, document }: SchemaParts,
  known: ReadonlyMap<string, Guard>,
): AccessFinding[] => {
  const names = readDirectiveNames(document);
  if (guards(names, type)) return [];
  const open = resolved(type).filter((field) => !guards(names, { directives: field.directives ?? [] }));
  const ofType = known.get(type.name);
  const [first] = open;
  if (ofType && first && isResolvable(type))
    return [
      {
        coordinate: type.name,
        subgraph,
        message: `${type.name} takes ${requirementText(ofType.asks)} in ${ofType.subgraph}; ${subgraph} resolves it by its key and answers ${open.map(({ name }) => name.value).join(', ')} without asking.`,
        suggestion: `Repeat the directive on ${type.name} in ${subgraph}: each subgraph enforces what its own schema says.`,
      },
    ];
  return open.flatMap(({ name }) => {
    const coordinate = `${type.name}.${name.value}`;
    const guard = known.get(coordinate);
    if (!guard) return [];
    return [
      {
        coordinate,
        subgraph,
        message: `${coordinate} takes ${requirementText(guard.asks)} in ${guard.subgraph}; ${subgraph} resolves it too, without asking.`,
        suggestion: `Repeat the directive on ${coordinate} in ${subgraph}: each subgraph enforces what its own schema says.`,
      },
    ];
  });
};

/** A subgraph answers for what another one protects, and its own schema does not say so: its resolvers let anybody in. */
export const bypassed: AccessRule = ({ subgraphs }) => {
  const known = guardsOf(subgraphs);
  return subgraphs.flatMap((schema) =>
    [...schema.types.values()]
      .filter(({ kind }) => kind === 'object')
      .flatMap((type) => judge(type, schema, known)),
  );
};
