import type { FieldDefinitionNode } from 'graphql';
import { has, keysOf, namedType, type SchemaParts, type TypeParts } from '../../../lint/schema-parts.ts';
import type { AccessComparison, AccessFinding, AccessRule } from '../access-rule.ts';
import { ofField } from '../access-schema.ts';
import { isProtected } from '../reach.ts';
import { type Requirement, requirementText } from '../requirement.ts';

interface Sibling {
  readonly name: string;
  readonly returns: string;
  readonly asks: Requirement;
}

/** The other fields of a type in the same subgraph, with what their directives ask for. */
const siblingsOf = (
  type: TypeParts,
  field: FieldDefinitionNode,
  { after: { schema } }: AccessComparison,
): Sibling[] =>
  type.fields
    .filter((other) => other !== field && !has(other, 'external'))
    .flatMap(({ name: { value: name } }) => {
      const found = schema.types.get(type.name)?.fields.get(name);
      return found ? [{ name, returns: found.returns, asks: ofField(schema, type.name, found) }] : [];
    });

/** Siblings that a field would be expected to be protected like: all that return the same, else most of all. */
const examples = (
  siblings: readonly Sibling[],
  returns: string,
  isComposite: boolean,
): readonly Sibling[] => {
  const alike = isComposite ? siblings.filter((sibling) => sibling.returns === returns) : [];
  const guarded = siblings.filter(({ asks }) => isProtected(asks));
  if (alike.length > 0 && alike.every(({ asks }) => isProtected(asks))) return alike;
  return guarded.length >= 2 && guarded.length > siblings.length / 2 ? guarded : [];
};

const judge = (type: TypeParts, schema: SchemaParts, comparison: AccessComparison): AccessFinding[] => {
  const { before, after } = comparison;
  return type.fields.flatMap((field) => {
    const name = field.name.value;
    const found = after.schema.types.get(type.name)?.fields.get(name);
    const isNew = before && !before.schema.types.get(type.name)?.fields.has(name);
    if (!found || !isNew || has(field, 'external') || keysOf(type).has(name)) return [];
    if (isProtected(after.reach.ofField(type.name, found))) return [];
    const returns = namedType(field.type);
    const isComposite = (after.schema.types.get(returns)?.fields.size ?? 0) > 0;
    const [first, ...more] = examples(siblingsOf(type, field, comparison), returns, isComposite);
    if (!first) return [];
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return [
      {
        coordinate: `${type.name}.${name}`,
        subgraph: schema.source.name,
        message: `${type.name}.${name} is new and anybody may read it; ${type.name}.${first.name}${others} beside it ${more.length > 0 ? 'take' : 'takes'} ${requirementText(first.asks)}.`,
        suggestion: `Add @authenticated, @requiresScopes or @policy to ${type.name}.${name}, or approve it as public with a reason.`,
      },
    ];
  });
};

/** A field is new in this change and open to anybody, though those beside it are not. */
export const unguarded: AccessRule = (comparison) =>
  comparison.subgraphs.flatMap((schema) =>
    [...schema.types.values()]
      .filter(({ kind }) => kind === 'object' || kind === 'interface')
      .flatMap((type) => judge(type, schema, comparison)),
  );
