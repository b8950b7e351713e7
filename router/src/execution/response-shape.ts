import { BoundedCache } from '@tessera/kit/cache';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** Where in a response a value had the wrong shape. */
export type ShapePath = readonly (string | number)[];

/**
 * Checks that the data of a response has lists where its operation's types have lists and objects where they have
 * objects, and puts null where it has not. The gateway's executor asserts both while it shapes the client's response:
 * one wrong value of one subgraph would cost the client everything.
 * @returns the places that were put to null, in place.
 */
export type ShapeCheck = (text: string, data: Record<string, unknown>) => readonly ShapePath[];

interface ObjectShape {
  readonly fields: Map<string, FieldShape>;
}

interface FieldShape {
  readonly lists: number;
  /** Null for a field without a selection: whether a leaf's value is valid is checked by the executor. */
  readonly object: ObjectShape | null;
}

const maxShapes = 2_000;
const maxPaths = 5;

/** @param schema the supergraph's, with everything that subgraphs know and clients do not. */
export const createShapeCheck = (schema: GraphQLSchema): ShapeCheck => {
  const shapes = new BoundedCache<string, ObjectShape>(maxShapes);
  return (text, data) => {
    let shape = shapes.get(text);
    if (!shape) {
      shape = compile(parse(text, { noLocation: true }), schema);
      shapes.set(text, shape);
    }
    const wrong: ShapePath[] = [];
    checkObject(data, shape, [], wrong);
    return wrong;
  };
};

const checkObject = (
  value: Record<string, unknown>,
  { fields }: ObjectShape,
  path: (string | number)[],
  wrong: ShapePath[],
): void => {
  for (const [name, field] of fields) {
    const inner = value[name];
    if (inner === null || inner === undefined) continue;
    path.push(name);
    if (!checkValue(inner, field.lists, field.object, path, wrong)) {
      value[name] = null;
      if (wrong.length < maxPaths) wrong.push([...path]);
    }
    path.pop();
  }
};

/** False when the value itself is of the wrong shape; what is wrong inside of it is put to null there. */
const checkValue = (
  value: unknown,
  lists: number,
  object: ObjectShape | null,
  path: (string | number)[],
  wrong: ShapePath[],
): boolean => {
  if (lists > 0) {
    if (!Array.isArray(value)) return false;
    if (lists === 1 && object === null) return true;
    for (let index = 0; index < value.length; index++) {
      if (value[index] === null) continue;
      path.push(index);
      if (!checkValue(value[index], lists - 1, object, path, wrong)) {
        value[index] = null;
        if (wrong.length < maxPaths) wrong.push([...path]);
      }
      path.pop();
    }
    return true;
  }
  if (object === null) return true;
  if (!isObject(value)) return false;
  const { __typename: typename } = value;
  if (typename !== undefined && typeof typename !== 'string') return false;
  checkObject(value, object, path, wrong);
  return true;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const compile = (document: DocumentNode, schema: GraphQLSchema): ObjectShape => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }

  const collect = (set: SelectionSetNode, type: GraphQLNamedType | undefined, into: ObjectShape): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        addField(selection, type, into);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment) collect(fragment.selectionSet, condition ? schema.getType(condition) : type, into);
    }
  };

  const addField = (field: FieldNode, parent: GraphQLNamedType | undefined, into: ObjectShape): void => {
    const name = field.alias?.value ?? field.name.value;
    const entities = field.name.value === '_entities';
    const type = fieldType(parent, field.name.value);
    // What the supergraph does not know is taken as it comes; `__typename` is text at every place.
    if (!entities && !type) return;
    const known = into.fields.get(name);
    const object = field.selectionSet ? (known?.object ?? { fields: new Map() }) : null;
    into.fields.set(name, { lists: entities || !type ? 1 : listDepth(type), object });
    if (field.selectionSet && object)
      collect(field.selectionSet, type ? getNamedType(type) : undefined, object);
  };

  const root: ObjectShape = { fields: new Map() };
  if (operation) collect(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, root);
  return root;
};

const fieldType = (parent: GraphQLNamedType | undefined, field: string): GraphQLType | undefined => {
  if (!parent || !(isObjectType(parent) || isInterfaceType(parent))) return undefined;
  const type = parent.getFields()[field]?.type;
  // A leaf that is no list cannot have a wrong shape that matters here.
  return type && (isCompositeType(getNamedType(type)) || listDepth(type) > 0) ? type : undefined;
};

const listDepth = (type: GraphQLType): number => {
  if (isNonNullType(type)) return listDepth(type.ofType);
  return isListType(type) ? 1 + listDepth(type.ofType) : 0;
};
