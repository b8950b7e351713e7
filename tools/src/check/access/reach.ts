import { type AccessField, type AccessSchema, ofType } from './access-schema.ts';
import { and, anybody, implies, nobody, or, type Requirement } from './requirement.ts';

/** What it takes to get from the root to somewhere: on the easiest path, all that is asked for on the way. */
export interface Reach {
  ofType(type: string): Requirement;
  ofField(type: string, field: AccessField): Requirement;
  /** The shortest path by which these credentials lead to a type, such as `Query.viewer.orders`; undefined for none. */
  pathTo(type: string, credentials: readonly string[]): string | undefined;
}

interface Step {
  readonly to: string;
  readonly asks: Requirement;
  /** Undefined where an abstract type turns out to be the other one. */
  readonly field?: string;
}

const stepsFrom = (schema: AccessSchema, name: string): Step[] => {
  const type = schema.types.get(name);
  if (!type) return [];
  return [
    ...[...type.fields].map(([field, { own, returns }]) => ({
      to: returns,
      asks: and(own, ofType(schema, returns)),
      field,
    })),
    ...type.possible.map((to) => ({ to, asks: ofType(schema, to) })),
  ];
};

/** Follows every path from the roots until nothing gets easier any more. */
export const reachOf = (schema: AccessSchema): Reach => {
  const reached = new Map<string, Requirement>(schema.roots.map((root) => [root, ofType(schema, root)]));
  const steps = new Map([...schema.types.keys()].map((name) => [name, stepsFrom(schema, name)]));
  const queue = new Set(schema.roots);
  for (const name of queue) {
    queue.delete(name);
    for (const { to, asks } of steps.get(name) ?? []) {
      const before = reached.get(to) ?? nobody;
      const along = and(reached.get(name) ?? nobody, asks);
      if (implies(along, before)) continue;
      reached.set(to, or(before, along));
      queue.add(to);
    }
  }
  const reachOfType = (type: string): Requirement => reached.get(type) ?? nobody;
  return {
    ofType: reachOfType,
    ofField: (type, { own, returns }) => and(reachOfType(type), and(own, ofType(schema, returns))),
    pathTo: (type, credentials) => {
      const paths = new Map(schema.roots.map((root) => [root, root]));
      for (const [from, path] of paths) {
        if (from === type) return path;
        for (const { to, asks, field } of steps.get(from) ?? [])
          if (!paths.has(to) && implies([credentials], asks))
            paths.set(to, field ? `${path}.${field}` : path);
      }
      return undefined;
    },
  };
};

/** Whether a requirement keeps somebody out. */
export const isProtected = (requirement: Requirement): boolean => !implies(anybody, requirement);
