import { parse, Source } from 'graphql';
import { type NamedDefinition, visitDefinitions } from '../project/visit-definitions.ts';
import { has } from './schema-parts.ts';

/** A part of a schema without a description. */
export interface Undescribed {
  /** Its schema coordinate, such as `Product.variants(first:)`. */
  readonly coordinate: string;
  readonly line: number;
}

/** Nothing could be said of them that is not said by their fields. */
const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

/** Extensions and `@external` fields are described where they are defined; a directive is for subgraphs, not clients. */
const isElsewhere = (node: NamedDefinition): boolean =>
  node.kind.endsWith('Extension') || node.kind === 'DirectiveDefinition' || has(node, 'external');

/**
 * Finds every type, field, argument, enum value and input field that clients see without a description.
 * @throws GraphQLError when the text is not SDL.
 */
export const undescribed = (sdl: string, file: string): Undescribed[] => {
  const found: Undescribed[] = [];
  visitDefinitions(parse(new Source(sdl, file)), (node, coordinate) => {
    if (node.description?.value.trim() || rootTypes.has(coordinate) || isElsewhere(node)) return;
    found.push({ coordinate, line: node.name.loc?.startToken.line ?? 1 });
  });
  return found;
};
