import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import { namedType, readSchemaParts } from '../lint/schema-parts.ts';

/** Coordinate of a field → why it cannot go although no client selects it: `@key`, `@requires`, `interface Node`. */
export type RequiredFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Directives that name fields, and whose fields they are. */
const fieldSets = ['key', 'requires', 'provides'] as const;

const selectionOf = ({ arguments: args = [] }: ConstDirectiveNode): SelectionSetNode | undefined => {
  const value = args.find(({ name }) => name.value === 'fields')?.value;
  if (value?.kind !== Kind.STRING) return undefined;
  const [operation] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
  return (operation as OperationDefinitionNode).selectionSet;
};

/** The fields that subgraphs join types by, and those that interfaces ask for. */
export const requiredFields = (schema: GraphQLSchema, sources: readonly SubgraphSource[]): RequiredFields => {
  const required = new Map<string, Set<string>>();
  const add = (coordinate: string, why: string): void => {
    const reasons = required.get(coordinate);
    if (reasons) reasons.add(why);
    else required.set(coordinate, new Set([why]));
  };
  const addSelected = (typeName: string, { selections }: SelectionSetNode, why: string): void => {
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        addSelected(selection.typeCondition?.name.value ?? typeName, selection.selectionSet, why);
      if (selection.kind !== Kind.FIELD) continue;
      add(`${typeName}.${selection.name.value}`, why);
      const field = type.getFields()[selection.name.value];
      if (field && selection.selectionSet)
        addSelected(getNamedType(field.type).name, selection.selectionSet, why);
    }
  };
  const addFieldSets = (type: string, directives: readonly ConstDirectiveNode[] = []): void => {
    for (const directive of directives) {
      if (!fieldSets.some((name) => name === directive.name.value)) continue;
      const selection = selectionOf(directive);
      if (selection) addSelected(type, selection, `@${directive.name.value}`);
    }
  };
  const addField = (type: string, { directives = [], type: returned }: FieldDefinitionNode): void => {
    const provides = directives.filter(({ name }) => name.value === 'provides');
    addFieldSets(namedType(returned), provides);
    addFieldSets(
      type,
      directives.filter((directive) => !provides.includes(directive)),
    );
  };
  for (const source of sources) {
    for (const { name, directives, fields } of readSchemaParts(source).types.values()) {
      addFieldSets(name, directives);
      for (const field of fields) addField(name, field);
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const parent of type.getInterfaces())
      for (const field of Object.keys(parent.getFields()))
        add(`${type.name}.${field}`, `interface ${parent.name}`);
  }
  return required;
};
