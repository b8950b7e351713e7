import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { StartError } from '../errors/index.ts';
import { enforceAuthorization, scalars } from '../graphql/index.ts';

type Module = Extract<
  Exclude<Parameters<typeof buildSubgraphSchema>[0], DocumentNode>[number],
  { typeDefs: unknown }
>;

/**
 * Makes a subgraph's schema executable: its file, its resolvers, kit's scalars where the file declares them, and its own
 * authorization.
 * @throws StartError when schema and resolvers do not fit.
 */
export const buildSchema = (name: string, file: URL, resolvers: object): GraphQLSchema => {
  try {
    const typeDefs = parse(readFileSync(file, 'utf8'));
    const declared = typeDefs.definitions.flatMap((definition) =>
      definition.kind === Kind.SCALAR_TYPE_DEFINITION ? (scalars[definition.name.value] ?? []) : [],
    );
    const known = Object.fromEntries(declared.map((scalar) => [scalar.name, scalar]));
    const schema = buildSubgraphSchema([{ typeDefs, resolvers: { ...known, ...resolvers } } as Module]);
    enforceAuthorization(schema);
    return schema;
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The schema of ${name} cannot be served: ${(error as Error).message}`, {
      cause: error,
    });
  }
};
