import { eachSchema, type Rule } from '../rule.ts';
import { namedType } from '../schema-parts.ts';

/**
 * No amount of money is a Float: 0.1 + 0.2 is not 0.3.
 * @param pattern which names of fields, arguments and input fields mean money.
 */
export const money = (pattern: RegExp): Rule =>
  eachSchema(({ types }) =>
    [...types.values()].flatMap((type) => {
      const inArguments = type.fields.flatMap((field) =>
        (field.arguments ?? []).map((node) => ({
          node,
          coordinate: `${type.name}.${field.name.value}(${node.name.value}:)`,
        })),
      );
      const inFields = [...type.fields, ...type.inputFields].map((node) => ({
        node,
        coordinate: `${type.name}.${node.name.value}`,
      }));
      return [...inFields, ...inArguments]
        .filter(({ node }) => namedType(node.type) === 'Float')
        .filter(({ node }) => /Money/.test(type.name) || pattern.test(node.name.value))
        .map(({ node, coordinate }) => ({
          at: node.name,
          coordinate,
          message: 'is money in a Float; use Money or Decimal',
        }));
    }),
  );
