import { type Change, type ChangeType, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { ChangeClass } from './verdict.ts';

/** One of the kinds that graphql-inspector knows, such as `FIELD_REMOVED`. */
export type ChangeKind = (typeof ChangeType)[keyof typeof ChangeType];

/** One difference between two schemas. */
export interface SchemaChange {
  readonly kind: ChangeKind;
  /** Schema coordinate: `Product`, `Product.price(currency:)`, `Status.DRAFT`, `@auth(role:)`, `schema`. */
  readonly coordinate: string;
  readonly class: ChangeClass;
  readonly message: string;
  /** What graphql-inspector knows besides. */
  readonly meta: Readonly<Record<string, unknown>>;
}

const classes: Readonly<Record<string, ChangeClass>> = {
  BREAKING: 'breaking',
  DANGEROUS: 'dangerous',
  NON_BREAKING: 'safe',
};

/** graphql-inspector's `Product.price.currency` and `Product.price.@tag` as schema coordinates. */
const coordinateOf = ({ type, path = '', meta }: Change): string => {
  if (type === 'UNION_MEMBER_REMOVED') return `${path}.${meta.removedUnionMemberTypeName}`;
  if (type === 'UNION_MEMBER_ADDED') return `${path}.${meta.addedUnionMemberTypeName}`;
  const parts = path.split('.').filter((part, at) => at === 0 || part !== '');
  if (parts[0]?.startsWith('@')) return parts[1] ? `${parts[0]}(${parts[1]}:)` : parts[0];
  const directive = parts.findIndex((part) => part.startsWith('@'));
  // This kind alone leaves the @ away from the directive at the end.
  const end = /^DIRECTIVE_USAGE_FIELD_(ADDED|REMOVED)$/.test(type)
    ? 2
    : directive < 0
      ? parts.length
      : directive;
  const [owner, member, argument] = parts.slice(0, end);
  if (!owner) return 'schema';
  if (!member) return owner;
  return argument ? `${owner}.${member}(${argument}:)` : `${owner}.${member}`;
};

/**
 * Compares two schemas with graphql-inspector. Its usage-aware rules are not applied: what a change means to known
 * clients is decided by `judgeChanges`.
 * @returns sorted by coordinate and kind.
 */
export const diffSchemas = async (before: GraphQLSchema, after: GraphQLSchema): Promise<SchemaChange[]> => {
  const changes = await diff(before, after);
  return (
    changes
      // It answers {} for some uses of directives it has no kind for.
      .filter((change) => change.type !== undefined)
      .map((change) => ({
        kind: change.type as ChangeKind,
        coordinate: coordinateOf(change),
        class: classes[change.criticality.level] ?? 'breaking',
        message: change.message,
        meta: (change.meta ?? {}) as Readonly<Record<string, unknown>>,
      }))
      .sort((a, b) => {
        const [first, second] = [`${a.coordinate} ${a.kind}`, `${b.coordinate} ${b.kind}`];
        return first < second ? -1 : first > second ? 1 : 0;
      })
  );
};
