import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from 'graphql';
import { isProtected } from '../check/access/reach.ts';
import { type Requirement, requirementText } from '../check/access/requirement.ts';
import type { ApiModel } from './api-model.ts';
import { codeSpan, escapeMarkdown, safeDescription } from './safe-markdown.ts';

/** What a page shows of an API. */
export interface PageView {
  readonly model: ApiModel;
  /** Where a type is described: `#Order`, or in another file. */
  href(type: string): string;
  /** Only what this subgraph owns; all where there is none. */
  readonly subgraph?: string;
}

/** `[Order](#Order)!`, `[[Int!]]`: only the brackets of a list are escaped. */
const typeLink = (type: GraphQLType, view: PageView): string => {
  if (isNonNullType(type)) return `${typeLink(type.ofType, view)}!`;
  if (isListType(type)) return `\\[${typeLink(type.ofType, view)}\\]`;
  return isSpecifiedScalarType(type) ? type.name : `[${type.name}](${view.href(type.name)})`;
};

const defaultText = ({ defaultValue, type }: GraphQLArgument | GraphQLInputField): string => {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return value ? ` = ${codeSpan(print(value))}` : '';
};

const deprecationText = ({ deprecationReason }: { deprecationReason?: string | null | undefined }): string =>
  deprecationReason == null ? '' : ` **Deprecated:** ${safeDescription(deprecationReason, '    ')}`;

const accessText = (requirement: Requirement): string =>
  isProtected(requirement) ? ` **Takes** ${escapeMarkdown(requirementText(requirement))}.` : '';

const described = (description: string | null | undefined, indent: string): string =>
  description?.trim() ? ` ${safeDescription(description, indent)}` : '';

const anchor = (coordinate: string): string => `<a id="${coordinate}"></a>`;

type Part = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue;

/** Who owns a part, where that is not everybody who knows the type. */
const ownerText = (type: string, part: string, { model, subgraph }: PageView): string => {
  const owners = model.ownersOfPart(type, part);
  const everybody = owners.length === model.ownersOfType(type).length;
  return subgraph || everybody || owners.length === 0 ? '' : ` _${owners.join(', ')}_.`;
};

const partItem = (type: GraphQLNamedType, part: Part, view: PageView): string => {
  const coordinate = `${type.name}.${part.name}`;
  const typed = 'type' in part ? `: ${typeLink(part.type, view)}` : '';
  const preset = 'type' in part && !('args' in part) ? defaultText(part) : '';
  const access = accessText('args' in part ? view.model.accessToField(type.name, part.name) : [[]]);
  const head = `- ${anchor(coordinate)}**${part.name}**${typed}${preset}.`;
  const text = `${described(part.description, '  ')}${access}${deprecationText(part)}${ownerText(type.name, part.name, view)}`;
  const args = ('args' in part ? part.args : []).map(
    (arg) =>
      `  - \`${arg.name}\`: ${typeLink(arg.type, view)}${defaultText(arg)}.${described(arg.description, '    ')}${deprecationText(arg)}`,
  );
  return [`${head}${text}`, ...args].join('\n');
};

const kindOf = (type: GraphQLNamedType): string => {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  if (isEnumType(type)) return 'enum';
  return isInputObjectType(type) ? 'input' : 'scalar';
};

const links = (types: readonly GraphQLNamedType[], view: PageView): string =>
  types.map((type) => typeLink(type, view)).join(', ');

const relations = (type: GraphQLNamedType, view: PageView): string[] => [
  ...((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().length > 0
    ? [`Implements ${links(type.getInterfaces(), view)}.`]
    : []),
  ...(isAbstractType(type) ? [`Is one of ${links(view.model.schema.getPossibleTypes(type), view)}.`] : []),
  ...(isScalarType(type) && type.specifiedByURL ? [`Specified by ${codeSpan(type.specifiedByURL)}.`] : []),
];

const partsOf = (type: GraphQLNamedType): readonly Part[] => {
  if (isEnumType(type)) return type.getValues();
  return 'getFields' in type ? Object.values(type.getFields()) : [];
};

const shownParts = (type: GraphQLNamedType, { model, subgraph }: Omit<PageView, 'href'>): Part[] =>
  partsOf(type).filter(({ name }) => !subgraph || model.ownersOfPart(type.name, name).includes(subgraph));

/** Whether a page has anything of a type: a subgraph may only refer to it. */
export const isShown = (type: GraphQLNamedType, view: Omit<PageView, 'href'>): boolean => {
  const { model, subgraph } = view;
  if (subgraph && !model.ownersOfType(type.name).includes(subgraph)) return false;
  return shownParts(type, view).length > 0 || partsOf(type).length === 0;
};

/** A type with all its parts, or those of one subgraph. */
export const renderType = (type: GraphQLNamedType, view: PageView): string => {
  const { model, subgraph } = view;
  const owners = model.ownersOfType(type.name);
  const parts = shownParts(type, view);
  const others = owners.filter((owner) => owner !== subgraph).join(', ');
  const ownership = subgraph ? others && `Also in ${others}.` : `Of ${owners.join(', ')}.`;
  const facts = [ownership, ...relations(type, view), accessText(model.accessToType(type.name)).trim()];
  return [
    `### ${anchor(type.name)}${kindOf(type)} ${type.name}`,
    ...(type.description?.trim() ? [safeDescription(type.description)] : []),
    facts.filter(Boolean).join(' '),
    parts.map((part) => partItem(type, part, view)).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
};
