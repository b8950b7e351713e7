import { Kind } from 'graphql';
import { type NamedDefinition, visitDefinitions } from '../../project/visit-definitions.ts';
import { eachSchema, type Objection } from '../rule.ts';

const reasonOf = ({ directives }: NamedDefinition): string | undefined => {
  const deprecated = directives?.find(({ name }) => name.value === 'deprecated');
  if (!deprecated) return undefined;
  const value = deprecated.arguments?.find(({ name }) => name.value === 'reason')?.value;
  return value?.kind === Kind.STRING ? value.value : '';
};

/** `@deprecated` says what to use instead and from which day it may be gone: `reason: "Use x. Gone after 2027-01-31."` */
export const deprecation = eachSchema(({ document }) => {
  const found: Omit<Objection, 'schema'>[] = [];
  visitDefinitions(document, (node, coordinate) => {
    const reason = reasonOf(node);
    if (reason === undefined || /\b\d{4}-\d{2}-\d{2}\b/.test(reason)) return;
    const message = reason.trim()
      ? 'is deprecated without the day it may go, such as 2027-01-31'
      : 'is deprecated without a reason';
    found.push({ at: node.name, coordinate, message });
  });
  return found;
});
