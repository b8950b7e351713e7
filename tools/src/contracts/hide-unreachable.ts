import { type DocumentNode, Kind, type TypeDefinitionNode } from 'graphql';
import type { DirectiveNames } from '../compose/directive-names.ts';
import { namedType } from '../lint/schema-parts.ts';
import type { Contract } from './contracts-config.ts';
import { tagsOf, typesIn } from './hide-parts.ts';

/** Types that a type leads to by what is left of it. */
const ledTo = (type: TypeDefinitionNode, hidden: ReadonlySet<string>): string[] => {
  if (!('fields' in type)) return [];
  return (type.fields ?? [])
    .filter(({ name }) => !hidden.has(`${type.name.value}.${name.value}`))
    .flatMap((field) => [
      namedType(field.type),
      ...('arguments' in field ? (field.arguments ?? []) : [])
        .filter(({ name }) => !hidden.has(`${type.name.value}.${field.name.value}(${name.value}:)`))
        .map((arg) => namedType(arg.type)),
    ]);
};

const rootsOf = (document: DocumentNode): string[] =>
  document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION ? node.operationTypes.map(({ type }) => type.name.value) : [],
  );

/** Types of the arguments of directives that operations may use. */
const inDirectives = (document: DocumentNode): string[] =>
  document.definitions.flatMap((node) =>
    node.kind === Kind.DIRECTIVE_DEFINITION && node.locations.some(({ value }) => !value.includes('_'))
      ? (node.arguments ?? []).map(({ type }) => namedType(type))
      : [],
  );

/**
 * Types that nothing leads to from the root. What returns an interface leads to all that implement it; an object leads
 * to its interfaces, and by them to no other object.
 */
export const hiddenByReach = (
  document: DocumentNode,
  names: DirectiveNames,
  { include }: Contract,
  hidden: ReadonlySet<string>,
): Set<string> => {
  const types = new Map(typesIn(document).map((type) => [type.name.value, type]));
  const implementations = new Map<string, string[]>();
  for (const [name, type] of types)
    for (const { name: of } of 'interfaces' in type ? (type.interfaces ?? []) : [])
      implementations.set(of.value, [...(implementations.get(of.value) ?? []), name]);
  const reached = new Set<string>();
  const returned = new Set([...rootsOf(document), ...inDirectives(document)]);
  for (const name of returned) {
    const type = types.get(name);
    if (!type || hidden.has(name)) continue;
    reached.add(name);
    for (const next of ledTo(type, hidden)) returned.add(next);
    for (const next of implementations.get(name) ?? []) returned.add(next);
    if (type.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of type.types ?? []) returned.add(member.name.value);
    for (const { name: of } of 'interfaces' in type ? (type.interfaces ?? []) : []) {
      const shape = types.get(of.value);
      reached.add(of.value);
      for (const next of shape ? ledTo(shape, hidden) : []) returned.add(next);
    }
  }
  return new Set(
    [...types.values()]
      .filter((type) => !reached.has(type.name.value))
      .filter((type) => !tagsOf(type, names).some((tag) => include.includes(tag)))
      .map((type) => type.name.value),
  );
};
