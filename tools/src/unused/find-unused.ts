import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import type { RequiredFields } from './required-fields.ts';

/** A part of the API schema that nobody uses. */
export interface UnusedCoordinate {
  /** `Product`, `Product.title`, `Product.price(currency:)`, `Status.DRAFT`, `OrderInput.note`. */
  readonly coordinate: string;
  /** A whole type stands for all its members. */
  readonly kind: 'type' | 'field' | 'argument' | 'input field' | 'enum value';
  readonly type: string;
  /** Why it was deprecated; missing where it was not. */
  readonly deprecated?: string;
  /** What keeps it although no client uses it. */
  readonly requiredBy: readonly string[];
}

interface Element {
  readonly name: string;
  readonly deprecationReason?: string | null | undefined;
}

/**
 * What is not in `used`, sorted. Arguments of a field that is unused itself, and members of a type, go with it.
 * @param used see `usedCoordinates`.
 */
export const findUnused = (
  schema: GraphQLSchema,
  used: ReadonlySet<string>,
  required: RequiredFields,
): UnusedCoordinate[] => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const unused = (
    kind: UnusedCoordinate['kind'],
    type: GraphQLNamedType,
    coordinate: string,
    element?: Element,
  ): UnusedCoordinate => ({
    coordinate,
    kind,
    type: type.name,
    requiredBy: [...(required.get(coordinate) ?? [])].sort(),
    ...(typeof element?.deprecationReason === 'string' && { deprecated: element.deprecationReason }),
  });
  const members = (
    type: GraphQLNamedType,
    kind: UnusedCoordinate['kind'],
    elements: readonly Element[],
  ): UnusedCoordinate[] =>
    elements
      .map((element) => ({ element, coordinate: `${type.name}.${element.name}` }))
      .filter(({ coordinate }) => !used.has(coordinate))
      .map(({ element, coordinate }) => unused(kind, type, coordinate, element));
  const argumentsOf = (
    type: GraphQLNamedType,
    fields: readonly GraphQLField<unknown, unknown>[],
  ): UnusedCoordinate[] =>
    fields
      .filter(({ name }) => used.has(`${type.name}.${name}`))
      .flatMap(({ name, args }) =>
        args
          .map((argument) => ({ argument, coordinate: `${type.name}.${name}(${argument.name}:)` }))
          .filter(({ coordinate }) => !used.has(coordinate))
          .map(({ argument, coordinate }) => unused('argument', type, coordinate, argument)),
      );
  const ofType = (type: GraphQLNamedType): UnusedCoordinate[] => {
    if (isUnionType(type)) return used.has(type.name) ? [] : [unused('type', type, type.name)];
    if (isEnumType(type)) {
      const values = members(type, 'enum value', used.has(`${type.name}<`) ? [] : type.getValues());
      return wholeOr(type, values, type.getValues().length);
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    const count = Object.keys(type.getFields()).length;
    if (isInputObjectType(type))
      return wholeOr(type, members(type, 'input field', Object.values(type.getFields())), count);
    const fields = Object.values(type.getFields());
    return [...wholeOr(type, members(type, 'field', fields), count), ...argumentsOf(type, fields)];
  };
  const wholeOr = (type: GraphQLNamedType, found: UnusedCoordinate[], count: number): UnusedCoordinate[] =>
    found.length === count && !used.has(type.name) && !roots.some((root) => root === type)
      ? [unused('type', type, type.name)]
      : found;
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isScalarType(type))
    .flatMap(ofType)
    .sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
};
