import { type ConstDirectiveNode, Kind } from 'graphql';
import type { Objection, Rule } from '../rule.ts';
import { has, isRequired, keysOf, type SchemaParts, type TypeParts } from '../schema-parts.ts';

interface Key {
  /** Its fields, sorted: `id`, `organization { id }`. */
  readonly fields: string;
  readonly resolvable: boolean;
}

const keyOf = ({ arguments: given = [] }: ConstDirectiveNode): Key => {
  const value = (name: string) => given.find((arg) => arg.name.value === name)?.value;
  const fields = value('fields');
  const resolvable = value('resolvable');
  return {
    fields:
      fields?.kind === Kind.STRING
        ? fields.value
            .trim()
            .split(/[\s,]+/)
            .sort()
            .join(' ')
        : '',
    resolvable: resolvable?.kind !== Kind.BOOLEAN || resolvable.value,
  };
};

const keysIn = ({ directives }: TypeParts): Key[] =>
  directives.filter(({ name }) => name.value === 'key').map(keyOf);

const nullableKeys = (schema: SchemaParts, type: TypeParts): Objection[] => {
  const keys = keysOf(type);
  return type.fields
    .filter((field) => keys.has(field.name.value) && !isRequired(field.type))
    .map(({ name }) => ({
      schema,
      at: name,
      coordinate: `${type.name}.${name.value}`,
      message: 'is part of a @key and may be null',
    }));
};

/** What a subgraph answers beside the keys, where nobody can ask it by one. */
const unreachable = (schema: SchemaParts, type: TypeParts): Objection[] => {
  const keys = keysOf(type);
  if (keysIn(type).some(({ resolvable }) => resolvable)) return [];
  return type.fields
    .filter((field) => !keys.has(field.name.value) && !has(field, 'external') && !has(field, 'shareable'))
    .map(({ name }) => ({
      schema,
      at: name,
      coordinate: `${type.name}.${name.value}`,
      message: 'cannot be reached from other subgraphs: no @key here is resolvable',
    }));
};

const unresolved = (schema: SchemaParts, type: TypeParts, resolvable: ReadonlySet<string>): Objection[] =>
  keysIn(type)
    .filter((key) => !key.resolvable && !resolvable.has(`${type.name} ${key.fields}`))
    .map((key) => ({
      schema,
      at: type.nameNode,
      coordinate: type.name,
      message: `is referred to by @key(fields: "${key.fields}"), which no subgraph resolves`,
    }));

/** Keys of entities can be resolved: they are never null, and what a subgraph refers to some subgraph resolves. */
export const keys: Rule = (schemas) => {
  const entities = schemas.flatMap((schema) =>
    [...schema.types.values()].filter((type) => has(type, 'key')).map((type) => ({ schema, type })),
  );
  const resolvable = new Set(
    entities.flatMap(({ type }) =>
      keysIn(type)
        .filter((key) => key.resolvable)
        .map(({ fields }) => `${type.name} ${fields}`),
    ),
  );
  return entities.flatMap(({ schema, type }) => [
    ...nullableKeys(schema, type),
    ...unreachable(schema, type),
    ...unresolved(schema, type, resolvable),
  ]);
};
