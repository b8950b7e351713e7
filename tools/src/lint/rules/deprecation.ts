import { type ConstDirectiveNode, Kind, type NameNode, parse, visit } from 'graphql';
import { eachSchema, type Objection } from '../rule.ts';

interface Deprecatable {
  readonly name: NameNode;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const reasonOf = ({ directives }: Deprecatable): string | undefined => {
  const deprecated = directives?.find(({ name }) => name.value === 'deprecated');
  if (!deprecated) return undefined;
  const value = deprecated.arguments?.find(({ name }) => name.value === 'reason')?.value;
  return value?.kind === Kind.STRING ? value.value : '';
};

/** `@deprecated` says what to use instead and from which day it may be gone: `reason: "Use x. Gone after 2027-01-31."` */
export const deprecation = eachSchema(({ source }) => {
  const found: Omit<Objection, 'schema'>[] = [];
  const owners: string[] = [];
  const examine = (node: Deprecatable): void => {
    const reason = reasonOf(node);
    if (reason === undefined || /\b\d{4}-\d{2}-\d{2}\b/.test(reason)) return;
    const coordinate = [...owners, node.name.value].join('.');
    const message = reason.trim()
      ? 'is deprecated without the day it may go, such as 2027-01-31'
      : 'is deprecated without a reason';
    found.push({ at: node.name, coordinate, message });
  };
  visit(parse(source.sdl), {
    enter: (node) => {
      if (/Type(Definition|Extension)$/.test(node.kind)) owners.push((node as Deprecatable).name.value);
      if (/^(Field|InputValue|EnumValue)Definition$/.test(node.kind)) examine(node as Deprecatable);
    },
    leave: (node) => {
      if (/Type(Definition|Extension)$/.test(node.kind)) owners.pop();
    },
  });
  return found;
});
