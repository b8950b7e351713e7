import { buildSchema, type GraphQLNamedType, type GraphQLSchema, isSpecifiedScalarType } from 'graphql';
import { type AccessSchema, ofType, readAccessSchema } from '../check/access/access-schema.ts';
import { and, anybody, type Requirement } from '../check/access/requirement.ts';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import { has, readSchemaParts, type SchemaParts } from '../lint/schema-parts.ts';

/** All that the reference tells of an API. */
export interface ApiModel {
  readonly schema: GraphQLSchema;
  /** Every type that clients see, root types first, then by name. */
  readonly types: readonly GraphQLNamedType[];
  /** Names of all subgraphs, sorted. */
  readonly subgraphs: readonly string[];
  /** The subgraphs that define a type, sorted. */
  ownersOfType(type: string): readonly string[];
  /** The subgraphs that resolve a field, or take an input field or know an enum value, sorted. */
  ownersOfPart(type: string, part: string): readonly string[];
  /** What it takes to read a type. */
  accessToType(type: string): Requirement;
  /** What it takes to read a field besides what its type takes. */
  accessToField(type: string, field: string): Requirement;
}

const addOwner = (owners: Map<string, string[]>, coordinate: string, subgraph: string): void => {
  const known = owners.get(coordinate);
  if (known) known.push(subgraph);
  else owners.set(coordinate, [subgraph]);
};

const ownersIn = (subgraphs: readonly SchemaParts[]): Map<string, string[]> => {
  const owners = new Map<string, string[]>();
  for (const { source, types } of subgraphs)
    for (const type of types.values()) {
      addOwner(owners, type.name, source.name);
      const fields = type.fields.filter((field) => !has(field, 'external'));
      const names = [...fields, ...type.inputFields].map(({ name }) => name).concat(type.values);
      for (const name of names) addOwner(owners, `${type.name}.${name.value}`, source.name);
    }
  return owners;
};

const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (root) => root != null,
  );
  const others = Object.values(schema.getTypeMap()).filter(
    (type) =>
      !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !roots.some((root) => root === type),
  );
  return [...roots, ...others.sort((a, b) => (a.name < b.name ? -1 : 1))];
};

const accessToField = (access: AccessSchema, type: string, field: string): Requirement => {
  const found = access.types.get(type)?.fields.get(field);
  return found ? and(found.own, ofType(access, found.returns)) : anybody;
};

/**
 * @param composed what the subgraphs compose to.
 * @param sources whose schemas say who owns what.
 */
export const readApiModel = (
  composed: { readonly supergraphSdl: string; readonly apiSdl: string },
  sources: readonly SubgraphSource[],
): ApiModel => {
  const schema = buildSchema(composed.apiSdl, { assumeValid: true, noLocation: true });
  const access = readAccessSchema(composed.supergraphSdl);
  const sorted = [...sources].sort((a, b) => (a.name < b.name ? -1 : 1));
  const owners = ownersIn(sorted.map(readSchemaParts));
  return {
    schema,
    types: typesOf(schema),
    subgraphs: sorted.map(({ name }) => name),
    ownersOfType: (type) => owners.get(type) ?? [],
    ownersOfPart: (type, part) => owners.get(`${type}.${part}`) ?? [],
    accessToType: (type) => ofType(access, type),
    accessToField: (type, field) => accessToField(access, type, field),
  };
};
