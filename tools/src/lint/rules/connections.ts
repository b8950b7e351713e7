import { eachSchema, type Objection } from '../rule.ts';
import { has, isRequired, namedType, type TypeParts } from '../schema-parts.ts';

const shape = (type: TypeParts): Omit<Objection, 'schema'>[] => {
  const field = (name: string) => type.fields.find((candidate) => candidate.name.value === name);
  const pageInfo = field('pageInfo');
  const lacks = [
    ...(field('nodes') || field('edges') ? [] : ['nodes or edges']),
    ...(pageInfo && isRequired(pageInfo.type) && namedType(pageInfo.type) === 'PageInfo'
      ? []
      : ['pageInfo: PageInfo!']),
  ];
  return lacks.map((what) => ({ at: type.nameNode, coordinate: type.name, message: `has no ${what}` }));
};

const isPaged = (names: readonly string[]): boolean =>
  (names.includes('first') && names.includes('after')) ||
  (names.includes('last') && names.includes('before'));

const pages = (type: TypeParts): Omit<Objection, 'schema'>[] =>
  type.fields
    .filter((field) => namedType(field.type).endsWith('Connection') && !has(field, 'external'))
    .filter((field) => !isPaged((field.arguments ?? []).map(({ name }) => name.value)))
    .map(({ name }) => ({
      at: name,
      coordinate: `${type.name}.${name.value}`,
      message: 'returns a connection and takes no first and after',
    }));

/** A `...Connection` has nodes or edges and `pageInfo: PageInfo!`; a field that returns one takes `first` and `after`. */
export const connections = eachSchema(({ types }) =>
  [...types.values()].flatMap((type) => [
    ...(type.kind === 'object' && type.name.endsWith('Connection') ? shape(type) : []),
    ...pages(type),
  ]),
);
