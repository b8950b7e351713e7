import { type ConstDirectiveNode, print } from 'graphql';
import { type NamedDefinition, visitDefinitions } from '../../project/visit-definitions.ts';
import { removalOf } from '../edits.ts';
import { eachSchema, type Objection } from '../rule.ts';
import { has, keysOf, type SchemaParts } from '../schema-parts.ts';

type Found = Omit<Objection, 'schema'>;

const remove = (
  node: NamedDefinition,
  coordinate: string,
  directive: ConstDirectiveNode,
  why: string,
  { source }: SchemaParts,
): Found => ({
  at: node.name,
  coordinate,
  message: `has ${print(directive)} ${why}`,
  fix: removalOf(source.sdl, directive.loc?.start ?? 0, directive.loc?.end ?? 0),
});

/** The same directive with the same arguments again. */
const repeated = ({ directives = [] }: NamedDefinition): ConstDirectiveNode[] => {
  const seen = new Set<string>();
  return directives.filter((directive) => {
    const text = print(directive);
    const isRepeated = seen.has(text);
    seen.add(text);
    return isRepeated;
  });
};

/** The fields of a key are shared by all who have the key, without being told. */
const sharedByKey = (schema: SchemaParts): Found[] =>
  [...schema.types.values()].flatMap((type) => {
    const keys = keysOf(type);
    return type.fields
      .filter((field) => keys.has(field.name.value) && has(field, 'shareable'))
      .flatMap((field) =>
        (field.directives ?? [])
          .filter(({ name }) => name.value === 'shareable')
          .map((directive) =>
            remove(
              field,
              `${type.name}.${field.name.value}`,
              directive,
              'and is shared by the @key already',
              schema,
            ),
          ),
      );
  });

/** Nothing is said twice: a directive again, `@shareable` on the field of a key. */
export const redundancy = eachSchema((schema) => {
  const found: Found[] = [];
  visitDefinitions(schema.document, (node, coordinate) => {
    for (const directive of repeated(node)) found.push(remove(node, coordinate, directive, 'twice', schema));
  });
  return [...found, ...sharedByKey(schema)];
});
