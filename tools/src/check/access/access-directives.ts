import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import type { DirectiveNames } from '../../compose/directive-names.ts';
import { and, anybody, type Requirement } from './requirement.ts';

/** The lists in the one argument of `@requiresScopes` or `@policy`. */
const listsOf = ({ arguments: given = [] }: ConstDirectiveNode): string[][] => {
  const value = given[0] && valueFromASTUntyped(given[0].value);
  // GraphQL takes a single value for a list of it.
  const lists = Array.isArray(value) ? value : [value];
  return lists.map((list) => (Array.isArray(list) ? list : [list]).map(String));
};

const requirementOf = (directive: ConstDirectiveNode, names: DirectiveNames): Requirement => {
  switch (directive.name.value) {
    case names.authenticated:
      return [['authenticated']];
    case names.requiresScopes:
      return listsOf(directive).map((list) =>
        list.length === 0 ? [] : ['authenticated', ...list.map((scope) => `scope ${scope}`)].sort(),
      );
    case names.policy:
      return listsOf(directive).map((list) => list.map((policy) => `policy ${policy}`).sort());
    default:
      return anybody;
  }
};

/** What the directives on one definition ask for, taken together. */
export const ownRequirement = (
  applied: readonly ConstDirectiveNode[] | undefined,
  names: DirectiveNames,
): Requirement => (applied ?? []).map((directive) => requirementOf(directive, names)).reduce(and, anybody);
