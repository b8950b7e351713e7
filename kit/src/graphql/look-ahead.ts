import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * The arguments of a field that is selected right below the one being resolved, so that one statement can read for both.
 * @param info of the field being resolved; its type is an object type.
 * @returns those of the first such field; undefined when there is none, or they are wrong: its own resolver says so.
 */
export const argumentsBelow = <Args>(
  { fieldNodes, fragments, returnType, variableValues }: GraphQLResolveInfo,
  name: string,
): Args | undefined => {
  const type = getNamedType(returnType);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) return undefined;
  for (const { selectionSet } of fieldNodes) {
    const node = selectionSet && findField(selectionSet, name, fragments);
    if (!node) continue;
    try {
      return getArgumentValues(field, node, variableValues) as Args;
    } catch {
      return undefined;
    }
  }
  return undefined;
};

const findField = (
  { selections }: SelectionSetNode,
  name: string,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): FieldNode | undefined => {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value === name) return selection;
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    const found = fragment && findField(fragment.selectionSet, name, fragments);
    if (found) return found;
  }
  return undefined;
};
