import { type Change, type ChangeType, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import { type EnumDirections, enumDirections } from './enum-directions.ts';
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

/** Of both versions; found when a change asks for them. */
interface Enums {
  readonly before: () => EnumDirections;
  readonly after: () => EnumDirections;
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
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
 * graphql-inspector takes every enum for one that goes both ways. A value that is gone breaks only who sends it; who has
 * code for it and gets it no longer may be surprised. A value that is new surprises only who gets it.
 */
const classOf = ({ type, path = '', criticality }: Change, enums: Enums): ChangeClass => {
  const [name = ''] = path.split('.');
  if (type === 'ENUM_VALUE_REMOVED' && !enums.before().sent.has(name))
    return enums.before().received.has(name) ? 'dangerous' : 'safe';
  if (type === 'ENUM_VALUE_ADDED' && !enums.after().received.has(name)) return 'safe';
  return classes[criticality.level] ?? 'breaking';
};

/**
 * Compares two schemas with graphql-inspector. Its usage-aware rules are not applied: what a change means to known
 * clients is decided by `judgeChanges`.
 * @returns sorted by coordinate and kind.
 */
export const diffSchemas = async (before: GraphQLSchema, after: GraphQLSchema): Promise<SchemaChange[]> => {
  const changes = await diff(before, after);
  const enums = { before: once(() => enumDirections(before)), after: once(() => enumDirections(after)) };
  return (
    changes
      // It answers {} for some uses of directives it has no kind for.
      .filter((change) => change.type !== undefined)
      .map((change) => ({
        kind: change.type as ChangeKind,
        coordinate: coordinateOf(change),
        class: classOf(change, enums),
        message: change.message,
        meta: (change.meta ?? {}) as Readonly<Record<string, unknown>>,
      }))
      .sort((a, b) => {
        const [first, second] = [`${a.coordinate} ${a.kind}`, `${b.coordinate} ${b.kind}`];
        return first < second ? -1 : first > second ? 1 : 0;
      })
  );
};
