import { defaultFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import { forbidden, type TesseraError, unauthenticated } from '../errors/index.ts';
import type { Viewer } from '../identity/index.ts';
import { type Requirement, requirementsOf } from './requirements.ts';

interface AskedBy {
  readonly viewer: Viewer;
}

type ResolveReference = (reference: unknown, context: AskedBy, info: GraphQLResolveInfo) => unknown;

/**
 * Lets a schema enforce its own `@authenticated` and `@requiresScopes`, whoever composes it and however a field is
 * reached: directly, through a fragment, an interface, a union, or as an entity. The router does the same; a subgraph
 * does not rely on it.
 *
 * Changes the schema in place, before it serves. A refused field is null with UNAUTHENTICATED or FORBIDDEN.
 * @throws StartError when the schema uses `@policy`.
 */
export const enforceAuthorization = (schema: GraphQLSchema): void => {
  const requirements = requirementsOf(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const required = requirements.ofField(type, field);
      if (required.length === 0) continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = (source, args, context: AskedBy, info) => {
        permit(context.viewer, required);
        return resolve(source, args, context, info);
      };
      if (subscribe) {
        field.subscribe = (source, args, context: AskedBy, info) => {
          permit(context.viewer, required);
          return subscribe(source, args, context, info);
        };
      }
    }
    guardReferences(type, requirements.ofType(type));
  }
};

/**
 * Reference resolvers of all types run in one loop of `_entities`, where one that throws at once takes all other
 * entities of the request with it: a rejected promise fails its own entity alone.
 */
const guardReferences = (
  type: { extensions: Readonly<Record<string, unknown>> },
  required: readonly Requirement[],
): void => {
  const apollo = type.extensions.apollo as { subgraph?: { resolveReference?: ResolveReference } } | undefined;
  const resolve = apollo?.subgraph?.resolveReference;
  if (!resolve) return;
  const resolveReference: ResolveReference = async (reference, context, info) => {
    permit(context.viewer, required);
    return resolve(reference, context, info);
  };
  type.extensions = {
    ...type.extensions,
    apollo: { ...apollo, subgraph: { ...apollo.subgraph, resolveReference } },
  };
};

const permit = (viewer: Viewer, required: readonly Requirement[]): void => {
  const refused = refusal(viewer, required);
  if (refused) throw refused;
};

/** Why a viewer does not fulfil the requirements; null when it does. */
const refusal = (viewer: Viewer, required: readonly Requirement[]): TesseraError | null => {
  if (required.length === 0) return null;
  if (viewer.userId === null) return unauthenticated();
  const fulfilled = required.every(
    ({ anyOf }) => anyOf.length === 0 || anyOf.some((all) => all.every((scope) => viewer.scopes.has(scope))),
  );
  return fulfilled ? null : forbidden();
};
