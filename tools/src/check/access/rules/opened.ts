import type { AccessComparison, AccessFinding, AccessRule, AccessVersion } from '../access-rule.ts';
import { type AccessField, ofType } from '../access-schema.ts';
import { and, implies, newlyAdmitted, type Requirement, requirementText } from '../requirement.ts';

/** A way from one type to another that was not there. */
interface NewWay {
  /** What was added: a field, or an object type that is now a member or an implementation of `from`. */
  readonly coordinate: string;
  readonly from: string;
  readonly to: string;
  /** What it takes to go it, from the root. */
  readonly takes: Requirement;
  readonly field?: string;
}

const newWays = ({ schema, reach }: AccessVersion, before: AccessVersion): NewWay[] =>
  [...schema.types].flatMap(([from, { fields, possible }]) => {
    const old = before.schema.types.get(from);
    const isNew = ([name, { returns }]: [string, AccessField]): boolean =>
      old?.fields.get(name)?.returns !== returns;
    return [
      ...[...fields].filter(isNew).map(([field, found]) => ({
        coordinate: `${from}.${field}`,
        from,
        to: found.returns,
        takes: reach.ofField(from, found),
        field,
      })),
      ...possible
        .filter((to) => !old?.possible.includes(to))
        .map((to) => ({
          coordinate: to,
          from,
          to,
          takes: and(reach.ofType(from), ofType(schema, to)),
        })),
    ];
  });

/** The fields of a type that somebody can read who could not. */
const exposed = (type: string, { schema, reach }: AccessVersion, before: AccessVersion): string[] =>
  [...(schema.types.get(type)?.fields ?? [])]
    .filter(([name, field]) => {
      const old = before.schema.types.get(type)?.fields.get(name);
      return old && !implies(reach.ofField(type, field), before.reach.ofField(type, old));
    })
    .map(([name]) => name);

const judge = (way: NewWay, after: AccessVersion, before: AccessVersion): AccessFinding[] => {
  const took = before.reach.ofType(way.to);
  // What no path led to before was not protected, it was not offered.
  if (took.length === 0) return [];
  const credentials = newlyAdmitted(way.takes, took);
  const fields = exposed(way.to, after, before);
  if (!credentials || fields.length === 0) return [];
  const start = after.reach.pathTo(way.from, credentials) ?? way.from;
  const path = way.field ? `${start}.${way.field}` : start;
  const shown = fields.slice(0, 3).join(', ') + (fields.length > 3 ? ', …' : '');
  return [
    {
      coordinate: way.coordinate,
      message: `${path} leads to ${way.to} (${shown}) for ${requirementText([credentials])}; every path so far took ${requirementText(took)}.`,
      suggestion: `Protect ${way.coordinate} as the other paths are, or ${way.to} itself.`,
    },
  ];
};

/** Something new leads to what could only be reached through protected fields, and is not protected as they are. */
export const opened: AccessRule = ({ before, after }: AccessComparison) =>
  before ? newWays(after, before).flatMap((way) => judge(way, after, before)) : [];
