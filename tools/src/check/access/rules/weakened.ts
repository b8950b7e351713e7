import type { AccessRule, AccessVersion } from '../access-rule.ts';
import { implies, newlyAdmitted, nobody, type Requirement, requirementText } from '../requirement.ts';

interface ReachedField {
  readonly coordinate: string;
  readonly type: string;
  readonly returns: string;
  readonly requirement: Requirement;
}

const fieldsOf = ({ schema, reach }: AccessVersion): ReachedField[] =>
  [...schema.types].flatMap(([type, { fields }]) =>
    [...fields].map(([name, field]) => ({
      coordinate: `${type}.${name}`,
      type,
      returns: field.returns,
      requirement: reach.ofField(type, field),
    })),
  );

/** Coordinate → what its own directives ask for. */
const ownOf = ({ schema }: AccessVersion): Map<string, Requirement> => {
  const own = new Map<string, Requirement>();
  for (const [type, { own: asked, fields }] of schema.types) {
    own.set(type, asked);
    for (const [name, field] of fields) own.set(`${type}.${name}`, field.own);
  }
  return own;
};

/**
 * A directive is gone or asks for less, and somebody can read for that what they could not. A directive that has moved
 * along the paths and keeps out the same people is not weaker.
 */
export const weakened: AccessRule = ({ before, after }) => {
  if (!before) return [];
  const reachedBefore = new Map(
    fieldsOf(before).map(({ coordinate, requirement }) => [coordinate, requirement]),
  );
  const easier = fieldsOf(after).filter(
    ({ coordinate, requirement }) => !implies(requirement, reachedBefore.get(coordinate) ?? requirement),
  );
  const asked = ownOf(before);
  return [...ownOf(after)].flatMap(([coordinate, asks]) => {
    const asksBefore = asked.get(coordinate);
    if (!asksBefore || !newlyAdmitted(asks, asksBefore)) return [];
    const read = easier.find((field) =>
      [field.coordinate, field.type, field.returns].some((part) => part === coordinate),
    );
    if (!read) return [];
    const took = requirementText(reachedBefore.get(read.coordinate) ?? nobody);
    const of = read.coordinate === coordinate ? 'it' : read.coordinate;
    return [
      {
        coordinate,
        message: `${coordinate} asked for ${requirementText(asksBefore)} and asks for ${requirementText(asks)}: reading ${of} took ${took} and takes ${requirementText(read.requirement)}.`,
        suggestion: 'Put the directive back, or approve the change with a reason in approvals.yaml.',
      },
    ];
  });
};
