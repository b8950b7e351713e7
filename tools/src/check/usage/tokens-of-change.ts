import type { SchemaChange } from '../diff-schemas.ts';

const roots: Readonly<Record<string, string>> = {
  SCHEMA_QUERY_TYPE_CHANGED: 'query',
  SCHEMA_MUTATION_TYPE_CHANGED: 'mutation',
  SCHEMA_SUBSCRIPTION_TYPE_CHANGED: 'subscription',
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `[Int]` → `[Int]!`: whoever leaves it out fails, whoever passes it does not. */
const onlyTightened = (before: string, after: string): boolean => after === `${before}!`;

const tokensOfInput = (coordinate: string, before: string, after: string): string[] => {
  if (onlyTightened(before, after)) return [`${coordinate}?`];
  return after.endsWith('!') && !before.endsWith('!') ? [coordinate, `${coordinate}?`] : [coordinate];
};

/**
 * By which tokens an operation is found to depend on what a change alters. None for what only adds: nobody can use it
 * yet.
 */
export const tokensOfChange = ({
  kind,
  coordinate,
  class: changeClass,
  meta,
}: SchemaChange): readonly string[] => {
  const root = roots[kind];
  if (root) return [root];
  const owner = coordinate.split('.')[0] ?? coordinate;
  switch (kind) {
    case 'FIELD_ARGUMENT_ADDED':
      return meta.isAddedFieldArgumentBreaking ? [coordinate.replace(/\(.*$/, '')] : [];
    case 'FIELD_ARGUMENT_TYPE_CHANGED':
      return tokensOfInput(coordinate, text(meta.oldArgumentType), text(meta.newArgumentType));
    case 'INPUT_FIELD_TYPE_CHANGED':
      return tokensOfInput(coordinate, text(meta.oldInputFieldType), text(meta.newInputFieldType));
    case 'DIRECTIVE_ARGUMENT_TYPE_CHANGED':
      return tokensOfInput(
        coordinate,
        text(meta.oldDirectiveArgumentType),
        text(meta.newDirectiveArgumentType),
      );
    case 'FIELD_ARGUMENT_DEFAULT_CHANGED':
    case 'INPUT_FIELD_DEFAULT_VALUE_CHANGED':
    case 'DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED':
      return [`${coordinate}?`];
    case 'DIRECTIVE_ARGUMENT_ADDED':
      return [coordinate.replace(/\(.*$/, '')];
    case 'INPUT_FIELD_ADDED':
    case 'UNION_MEMBER_ADDED':
      return [owner];
    case 'ENUM_VALUE_ADDED':
      return [`${owner}<`];
    case 'ENUM_VALUE_REMOVED':
      // Only who sends a value breaks; where nobody can, it is those who get values of the enum that may be surprised.
      return changeClass === 'breaking' ? [coordinate] : [`${owner}<`];
    case 'OBJECT_TYPE_INTERFACE_ADDED':
      return [text(meta.addedInterfaceName)];
    case 'OBJECT_TYPE_INTERFACE_REMOVED':
      return [text(meta.removedInterfaceName)];
    case 'FIELD_ADDED':
    case 'TYPE_ADDED':
    case 'DIRECTIVE_ADDED':
      return [];
    default:
      return [coordinate];
  }
};
