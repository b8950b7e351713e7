import type { Objection, Rule } from '../rule.ts';
import { has, isRequired, keysOf, type SchemaParts, type TypeParts } from '../schema-parts.ts';

/** Fields that this subgraph resolves, keys aside. */
const ownFields = (type: TypeParts) => {
  const keys = keysOf(type);
  return type.fields.filter(
    (field) => !keys.has(field.name.value) && !has(field, 'external') && !has(field, 'shareable'),
  );
};

/** Entity → the subgraph with most of its fields: the one that owns it. The others add to it. */
const ownersOf = (schemas: readonly SchemaParts[]): Map<string, SchemaParts> => {
  const owners = new Map<string, SchemaParts>();
  const size = (schema: SchemaParts | undefined, name: string): number => {
    const type = schema?.types.get(name);
    return type ? ownFields(type).length : -1;
  };
  for (const schema of schemas) {
    for (const type of schema.types.values()) {
      if (type.kind !== 'object' || !has(type, 'key')) continue;
      if (size(schema, type.name) > size(owners.get(type.name), type.name)) owners.set(type.name, schema);
    }
  }
  return owners;
};

/**
 * What another subgraph resolves may be null, so that its outage does not take the rest of the page along: the fields it
 * adds to an entity that it does not own.
 */
export const nullability: Rule = (schemas) => {
  const owners = ownersOf(schemas);
  return schemas.flatMap((schema): Objection[] =>
    [...schema.types.values()]
      .filter((type) => owners.has(type.name) && owners.get(type.name) !== schema)
      .flatMap((type) =>
        ownFields(type)
          .filter((field) => isRequired(field.type))
          .map(({ name }) => ({
            schema,
            at: name,
            coordinate: `${type.name}.${name.value}`,
            message: `is never null, and not from ${owners.get(type.name)?.source.name}, which owns ${type.name}`,
          })),
      ),
  );
};
