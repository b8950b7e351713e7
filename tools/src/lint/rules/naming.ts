import type { NameNode } from 'graphql';
import { eachSchema, type Objection } from '../rule.ts';

const pascal = /^[A-Z][A-Za-z0-9]*$/;
const camel = /^[a-z][A-Za-z0-9]*$/;
const screaming = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

const names = (
  at: NameNode,
  coordinate: string,
  pattern: RegExp,
  style: string,
): Omit<Objection, 'schema'>[] =>
  pattern.test(at.value) ? [] : [{ at, coordinate, message: `is not in ${style}` }];

/** Types are in PascalCase, fields and arguments in camelCase, enum values in SCREAMING_SNAKE_CASE. */
export const naming = eachSchema(({ types }) =>
  [...types.values()].flatMap((type) => [
    ...names(type.nameNode, type.name, pascal, 'PascalCase'),
    ...type.fields.flatMap((field) => {
      const coordinate = `${type.name}.${field.name.value}`;
      const inArguments = (field.arguments ?? []).flatMap(({ name }) =>
        names(name, `${coordinate}(${name.value}:)`, camel, 'camelCase'),
      );
      return [...names(field.name, coordinate, camel, 'camelCase'), ...inArguments];
    }),
    ...type.inputFields.flatMap(({ name }) => names(name, `${type.name}.${name.value}`, camel, 'camelCase')),
    ...type.values.flatMap((name) =>
      names(name, `${type.name}.${name.value}`, screaming, 'SCREAMING_SNAKE_CASE'),
    ),
  ]),
);
