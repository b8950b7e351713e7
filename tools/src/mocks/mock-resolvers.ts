import { BoundedCache } from '@tessera/kit/cache';
import { seeded } from '@tessera/kit/demo';
import {
  type DocumentNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
  Kind,
} from 'graphql';
import { leafValue } from './leaf-values.ts';
import { mockConnection, type Paging } from './mock-connection.ts';
import type { MockIds } from './mock-ids.ts';
import type { MockTokens } from './mock-tokens.ts';

/** An object of a mock: what is known of it, and the place that all else follows from. */
interface MockObject extends Readonly<Record<string, unknown>> {
  readonly __typename: string;
  readonly [placeOf]: string;
}

type Known = Readonly<Record<string, unknown>>;

const placeOf = Symbol('place');
/** Items of a list that is not paged, and of one that is. */
const [listLength, connectionLength] = [3, 12];
/** Entities whose fields a mutation wrote; the one written longest ago is forgotten first. */
const maxWritten = 1_000;

/** What all mocks of a run share, so that they say the same of the same entity. */
export interface MockWorld {
  readonly seed: string;
  readonly ids: MockIds;
  readonly tokens: MockTokens;
  /** Fields that mutations wrote, by type and id. */
  readonly written: BoundedCache<string, Known>;
}

/** Nothing is written yet. */
export const createMockWorld = (seed: string, ids: MockIds, tokens: MockTokens): MockWorld => ({
  seed,
  ids,
  tokens,
  written: new BoundedCache(maxWritten),
});

const isEntity = (type: GraphQLObjectType): boolean => getNamedType(type.getFields().id?.type)?.name === 'ID';

const isConnection = (type: GraphQLObjectType): boolean => {
  const { pageInfo, nodes, edges } = type.getFields();
  return pageInfo !== undefined && (nodes !== undefined || edges !== undefined);
};

/** What the nodes of a connection are. */
const nodeType = (type: GraphQLObjectType): GraphQLOutputType | undefined => {
  const { nodes, edges } = type.getFields();
  if (nodes) return itemOf(nodes.type);
  const edge = edges && getNamedType(edges.type);
  return isObjectType(edge) ? edge.getFields().node?.type : undefined;
};

const itemOf = (type: GraphQLOutputType): GraphQLOutputType => {
  const nullable = getNullableType(type);
  return isListType(nullable) ? nullable.ofType : type;
};

/** The same arguments in whatever order are the same place; which page is asked for makes no other list. */
const argumentsPart = ({ first: _first, after: _after, ...rest }: Known): string => {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null);
  return given.length === 0 ? '' : `(${JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)))})`;
};

/** Makes what subgraphs answer from their schemas alone: a function of the seed, the entity and the field. */
const createMocker = ({ seed, ids, tokens, written }: MockWorld) => {
  const random = (place: string) => seeded(`${seed}/${place}`);

  const object = (type: string, place: string, known: Known): MockObject => ({
    ...known,
    __typename: type,
    [placeOf]: place,
  });

  const entity = (type: string, id: string, known: Known = {}): MockObject => {
    const place = `${type}:${id}`;
    return object(type, place, { ...known, ...written.get(place), id });
  };

  /** The type that a place of an interface or a union holds. */
  const memberAt = (type: GraphQLAbstractType, schema: GraphQLSchema, place: string, id?: unknown) => {
    const members = [...schema.getPossibleTypes(type)].sort((a, b) => (a.name < b.name ? -1 : 1));
    const named =
      typeof id === 'string'
        ? ids.typeOf(
            id,
            members.map(({ name }) => name),
          )
        : undefined;
    return (
      members.find(({ name }) => name === named) ?? members[random(place).between(0, members.length - 1)]
    );
  };

  const connection = (type: GraphQLObjectType, place: string, paging: Paging, schema: GraphQLSchema) => {
    const node = nodeType(type);
    const start = ids.indexAt(place);
    const total = random(`${place}#`).between(1, connectionLength);
    return object(
      type.name,
      place,
      // Side by side in the pool, so that no entity is in the list twice.
      mockConnection(
        total,
        paging,
        (index) => node && value(node, `${place}[${index}]`, 'node', {}, schema, start + index),
      ),
    );
  };

  const value = (
    given: GraphQLOutputType,
    place: string,
    field: string,
    args: Known,
    schema: GraphQLSchema,
    index = ids.indexAt(place),
  ): unknown => {
    const type = getNullableType(given);
    if (isListType(type)) {
      // What went wrong: in a mock nothing does.
      const length = /errors$/i.test(field) ? 0 : random(`${place}#`).between(1, listLength);
      return Array.from({ length }, (_, at) =>
        value(type.ofType, `${place}[${at}]`, field, {}, schema, index + at),
      );
    }
    if (isScalarType(type) && field === 'accessToken')
      return tokens.accessToken(ids.ofPool('User', ids.indexAt('Query.viewer')));
    if (isScalarType(type) && type.name === 'ID') return referenceAt(field, place, schema);
    if (isScalarType(type) || isEnumType(type)) return leafValue(type, field, `${seed}/${place}`);
    const objectType = isAbstractType(type) ? memberAt(type, schema, place, args.id) : type;
    if (!isObjectType(objectType)) return null;
    if (isConnection(objectType)) return connection(objectType, place, args, schema);
    if (!isEntity(objectType)) return object(objectType.name, place, {});
    const { name } = objectType;
    if (typeof args.id === 'string') return entity(name, args.id);
    const known = Object.fromEntries(
      Object.entries(args).filter(([key, text]) => typeof text === 'string' && key in objectType.getFields()),
    );
    const byName = Object.keys(known).length > 0;
    return entity(name, byName ? ids.named(name, JSON.stringify(known)) : ids.ofPool(name, index), known);
  };

  /** `productId` and `variantIds` are ids of what they are named after. */
  const referenceAt = (field: string, place: string, schema: GraphQLSchema): string => {
    const noun = field.replace(/Ids?$/, '').toLowerCase();
    const type = Object.values(schema.getTypeMap()).find(
      (candidate) =>
        isObjectType(candidate) &&
        isEntity(candidate) &&
        noun !== '' &&
        candidate.name.toLowerCase().endsWith(noun),
    );
    return ids.ofPool(type?.name ?? 'Mock', ids.indexAt(place));
  };

  return { entity, object, value };
};

/** Fields of a mutation's input that its entity has too, of the same scalar or enum. */
const echoed = (type: GraphQLObjectType, info: GraphQLResolveInfo, input: Known): Known => {
  const argument = info.parentType.getFields()[info.fieldName]?.args.find(({ name }) => name === 'input');
  const inputType = getNamedType(argument?.type);
  if (!isInputObjectType(inputType)) return {};
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(input).filter(
      ([name]) =>
        name !== 'id' &&
        fields[name] &&
        String(getNullableType(fields[name].type)) ===
          String(getNullableType(inputType.getFields()[name]?.type)),
    ),
  );
};

type Resolver = (
  parent: Known | undefined,
  args: Known,
  context: unknown,
  info: GraphQLResolveInfo,
) => unknown;
type MockResolvers = Record<string, Record<string, unknown>>;

const isOfObject = (kind: string): boolean =>
  kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.OBJECT_TYPE_EXTENSION;
const isOfAbstract = (kind: string): boolean => /^(Interface|Union)Type(Definition|Extension)$/.test(kind);

/** Resolvers for every field of a subgraph's schema. */
export const mockResolvers = (schema: DocumentNode, world: MockWorld): MockResolvers => {
  const { entity, object, value } = createMocker(world);

  const field: Resolver = (parent, args, _context, info) => {
    const known = parent?.[info.fieldName];
    if (known !== undefined) return known;
    const owner = (parent as Partial<MockObject> | undefined)?.[placeOf] ?? info.parentType.name;
    const place = `${owner}.${info.fieldName}${argumentsPart(args)}`;
    return value(info.returnType, place, info.fieldName, args, info.schema);
  };

  /** A payload without errors, whose entity is the one that the input names or a new one, with what the input says. */
  const mutation: Resolver = (parent, args, context, info) => {
    const payload = getNamedType(info.returnType);
    const input = args.input as Known | undefined;
    if (!isObjectType(payload) || !input) return field(parent, args, context, info);
    const place = `${info.fieldName}${argumentsPart(args)}`;
    const results = Object.values(payload.getFields()).flatMap(({ name, type }) => {
      const result = getNullableType(type);
      if (!isObjectType(result) || !isEntity(result)) return [];
      const id = [input.id, input[`${name}Id`]].find((text) => typeof text === 'string');
      const key = typeof id === 'string' ? id : world.ids.named(result.name, place);
      const written = `${result.name}:${key}`;
      world.written.set(written, { ...world.written.get(written), ...echoed(result, info, input) });
      return [[name, entity(result.name, key)]];
    });
    return object(payload.name, place, Object.fromEntries(results));
  };

  const reference = (given: Known & { readonly __typename: string }): MockObject => {
    const { __typename: type, id, ...rest } = given;
    return typeof id === 'string'
      ? entity(type, id, rest)
      : object(type, `${type}:${JSON.stringify(rest)}`, rest);
  };

  const resolvers: MockResolvers = {};
  for (const node of schema.definitions) {
    if (!('name' in node) || !node.name) continue;
    const name = node.name.value;
    if (isOfAbstract(node.kind)) resolvers[name] = { __resolveType: (found: MockObject) => found.__typename };
    if (!isOfObject(node.kind) || !('fields' in node)) continue;
    const isKeyed =
      'directives' in node && node.directives?.some((directive) => directive.name.value === 'key');
    resolvers[name] = {
      ...resolvers[name],
      ...(isKeyed && { __resolveReference: reference }),
      ...Object.fromEntries(
        (node.fields ?? []).map((part) => [part.name.value, name === 'Mutation' ? mutation : field]),
      ),
    };
  }
  return resolvers;
};
