import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RefusalReason } from './rules.ts';

/** One step from an object of the response into one of its fields. */
export interface RemovalStep {
  readonly name: string;
  /** The type condition the field stands under; null outside of fragments. */
  readonly onType: string | null;
}

/** A field that was taken out of an operation. */
export interface Removal {
  /** The field itself. */
  readonly path: readonly RemovalStep[];
  /** How many steps of the path lead to what is null: fewer than all when the field may not be null itself. */
  readonly nullAt: number;
  readonly reason: RefusalReason;
}

/** An operation without what its viewer may not see. */
export interface FilteredOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly removals: readonly Removal[];
}

/** What decides about a field. */
export interface FieldPermission {
  /** Null when the viewer may see the field `field` of `parent`, and the type it returns. */
  refusal(parent: string, field: string, returns: string): RefusalReason | null;
  /** Null when the viewer may see objects of the type. */
  refusalOfType(type: string): RefusalReason | null;
}

/** Holds an object's type where fields were removed, so that they become null on the right objects only. */
export const marker = '__tessera';

const markerField: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: marker },
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * Takes out of an operation what its viewer may not see, so that no subgraph is asked for it.
 *
 * Fragments are written out where they are spread. A field under `@skip` or `@include` that does not run stays as it
 * is. A field that may not be null takes its parent with it, up to the first that may.
 * @returns undefined when the viewer may see everything.
 */
export const filterOperation = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  {
    schema,
    permission,
    variables,
  }: {
    readonly schema: GraphQLSchema;
    readonly permission: FieldPermission;
    readonly variables: Readonly<Record<string, unknown>>;
  },
): FilteredOperation | undefined => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const removals: Removal[] = [];

  /** The selections that stay; `bubbles` when a field that may not be null was among those that went. */
  interface Filtered {
    readonly selections: readonly SelectionNode[];
    readonly bubbles: Removal | null;
    readonly changed: boolean;
  }

  const filterSet = (
    set: SelectionSetNode,
    type: GraphQLNamedType,
    onType: string | null,
    path: readonly RemovalStep[],
  ): Filtered => {
    const selections: SelectionNode[] = [];
    let bubbles: Removal | null = null;
    let changed = false;
    for (const selection of set.selections) {
      if (!runs(selection, variables)) {
        if (selection.kind !== Kind.FRAGMENT_SPREAD) selections.push(selection);
        continue;
      }
      if (selection.kind === Kind.FIELD) {
        const outcome = filterField(selection, type, onType, path);
        changed ||= outcome.field !== selection;
        if (outcome.field) selections.push(outcome.field);
        bubbles ??= outcome.bubbles;
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition;
      const inner = condition ? schema.getType(condition.name.value) : type;
      if (!fragment || !inner) continue;
      const filtered = filterSet(fragment.selectionSet, inner, condition?.name.value ?? onType, path);
      changed ||= filtered.changed;
      bubbles ??= filtered.bubbles;
      if (filtered.selections.length > 0)
        selections.push({
          kind: Kind.INLINE_FRAGMENT,
          ...(condition ? { typeCondition: condition } : {}),
          directives: selection.directives ?? [],
          selectionSet: { kind: Kind.SELECTION_SET, selections: [...filtered.selections] },
        });
    }
    return { selections, bubbles, changed };
  };

  const filterField = (
    field: FieldNode,
    parent: GraphQLNamedType,
    onType: string | null,
    path: readonly RemovalStep[],
  ): { readonly field: FieldNode | null; readonly bubbles: Removal | null } => {
    const name = field.name.value;
    const keep = { field, bubbles: null };
    if (name.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return keep;
    const definition = parent.getFields()[name];
    if (!definition) return keep;
    const returns = getNamedType(definition.type);
    const here = [...path, { name: field.alias?.value ?? name, onType }];

    const remove = (removal: Removal): { readonly field: null; readonly bubbles: Removal | null } => {
      if (isNonNullType(definition.type)) return { field: null, bubbles: removal };
      removals.push({ ...removal, nullAt: here.length });
      return { field: null, bubbles: null };
    };

    const reason =
      permission.refusalOfType(parent.name) ?? permission.refusal(parent.name, name, returns.name);
    if (reason) return remove({ path: here, nullAt: 0, reason });
    if (!field.selectionSet) return keep;
    const before = removals.length;
    const { selections, bubbles, changed } = filterSet(field.selectionSet, returns, null, here);
    if (bubbles) {
      // What was removed below is gone with its parent.
      removals.length = before;
      return remove(bubbles);
    }
    if (!changed) return keep;
    return {
      field: {
        ...field,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [markerField, ...selections] },
      },
      bubbles: null,
    };
  };

  const root = schema.getRootType(operation.operation);
  if (!root) return undefined;
  const { selections, bubbles, changed } = filterSet(operation.selectionSet, root, null, []);
  if (bubbles) removals.splice(0, removals.length, { ...bubbles, nullAt: 0 });
  if (!changed || removals.length === 0) return undefined;
  const filtered: OperationDefinitionNode = {
    ...operation,
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [markerField, ...(bubbles ? [] : selections)],
    },
  };
  return {
    document: { kind: Kind.DOCUMENT, definitions: [filtered] },
    operation: filtered,
    removals,
  };
};

/** Whether `@skip` and `@include` let a selection run. */
const runs = ({ directives }: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean =>
  (directives ?? []).every((directive) => {
    const { value: name } = directive.name;
    if (name !== 'skip' && name !== 'include') return true;
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    const condition =
      value?.kind === Kind.BOOLEAN
        ? value.value
        : value?.kind === Kind.VARIABLE && variables[value.name.value] === true;
    return condition === (name === 'include');
  });
