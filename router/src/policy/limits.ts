import { BoundedCache } from '@tessera/kit/cache';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { type RouterErrorCode, routerErrorCodes } from '../router-error-codes.ts';

/** How large a document may be. */
export interface Limits {
  readonly tokens: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

/** A request that is refused before it is executed: HTTP status and error for the client. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const maxVerdicts = 2_000;
const maxRememberedLength = 32_768;

/**
 * Creates the check that every document passes before ApolloServer parses and validates it, since validation itself is
 * what an attacker's document makes slow. The verdict on a document is remembered by its text.
 * @returns undefined for a document within the limits, or one that is not GraphQL: validation has the words for that.
 */
export const createLimits = (limits: Limits): ((text: string) => Refusal | undefined) => {
  const verdicts = new BoundedCache<string, { readonly refusal: Refusal | undefined }>(maxVerdicts);
  return (text) => {
    const known = verdicts.get(text);
    if (known) return known.refusal;
    const refusal = check(text, limits);
    // Long texts are rare and would fill the memory; they are checked anew.
    if (text.length <= maxRememberedLength) verdicts.set(text, { refusal });
    return refusal;
  };
};

const check = (text: string, limits: Limits): Refusal | undefined => {
  // The parser calls itself for every brace: nesting is bounded before it runs.
  if (nestsDeeperThan(limits.depth * 2 + 10, text)) return refuse('LIMIT_DEPTH', limits.depth);
  let document: DocumentNode;
  try {
    document = parse(text, { noLocation: true, maxTokens: limits.tokens });
  } catch (error) {
    return error instanceof GraphQLError && tooManyTokens.test(error.message)
      ? refuse('LIMIT_TOKENS', limits.tokens)
      : undefined;
  }
  return measure(document, limits);
};

const tooManyTokens = /more tha[nt] \d+ tokens/;

/** Whether brackets outside of texts and comments nest deeper than `limit`. */
const nestsDeeperThan = (limit: number, text: string): boolean => {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 0x7b: // {
      case 0x5b: // [
      case 0x28: // (
        depth += 1;
        if (depth > limit) return true;
        break;
      case 0x7d: // }
      case 0x5d: // ]
      case 0x29: // )
        depth -= 1;
        break;
      case 0x22: // "
        index = endOfString(text, index);
        break;
      case 0x23: // #
        while (index < text.length && text.charCodeAt(index) !== 0x0a && text.charCodeAt(index) !== 0x0d)
          index += 1;
        break;
    }
  }
  return false;
};

const endOfString = (text: string, start: number): number => {
  if (text.startsWith('"""', start)) {
    let end = text.indexOf('"""', start + 3);
    while (end > 0 && text[end - 1] === '\\') end = text.indexOf('"""', end + 3);
    return end < 0 ? text.length : end + 2;
  }
  for (let index = start + 1; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (char === 0x5c) index += 1;
    else if (char === 0x22 || char === 0x0a) return index;
  }
  return text.length;
};

/** What a selection set amounts to with its fragments spread. */
interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly rootFields: number;
}

const measure = (document: DocumentNode, limits: Limits): Refusal | undefined => {
  const counts = countNodes(document);
  if (counts.aliases > limits.aliases) return refuse('LIMIT_ALIASES', limits.aliases);
  if (counts.directives > limits.directives) return refuse('LIMIT_DIRECTIVES', limits.directives);
  if (!counts.wellFormed)
    return {
      status: 400,
      code: 'BAD_USER_INPUT',
      message: 'The document holds text that is not Unicode, or a NUL character.',
    };
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const sizeOf = sizes(fragments);
  for (const { selectionSet } of operations) {
    const { depth, fields, rootFields } = sizeOf(selectionSet);
    if (depth > limits.depth) return refuse('LIMIT_DEPTH', limits.depth);
    if (rootFields > limits.rootFields) return refuse('LIMIT_ROOT_FIELDS', limits.rootFields);
    if (fields > limits.fields) return refuse('LIMIT_FIELDS', limits.fields);
  }
  return undefined;
};

/** Each fragment is measured once: what fans out exponentially is multiplied, not walked. */
const sizes = (fragments: ReadonlyMap<string, FragmentDefinitionNode>): ((set: SelectionSetNode) => Size) => {
  const known = new Map<string, Size>();
  const nothing: Size = { depth: 0, fields: 0, rootFields: 0 };
  const fragmentSize = (name: string): Size => {
    const size = known.get(name);
    if (size) return size;
    // In a cycle a fragment meets itself: validation refuses that, here it only must end.
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const measured = fragment ? setSize(fragment.selectionSet) : nothing;
    known.set(name, measured);
    return measured;
  };
  const setSize = (set: SelectionSetNode): Size => {
    let [depth, fields, rootFields] = [0, 0, 0];
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? setSize(selection.selectionSet) : nothing;
        depth = Math.max(depth, inner.depth + 1);
        fields += inner.fields + 1;
        rootFields += 1;
      } else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? setSize(selection.selectionSet)
            : fragmentSize(selection.name.value);
        depth = Math.max(depth, inner.depth);
        fields += inner.fields;
        rootFields += inner.rootFields;
      }
    }
    return { depth, fields, rootFields };
  };
  return setSize;
};

interface Counts {
  aliases: number;
  directives: number;
  wellFormed: boolean;
}

/** Counts over the whole document, by a stack of its own: the document may be as deep as it is long. */
const countNodes = (document: DocumentNode): Counts => {
  const counts: Counts = { aliases: 0, directives: 0, wellFormed: true };
  const waiting: unknown[] = [document];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (Array.isArray(node)) for (const child of node) waiting.push(child);
    else if (typeof node === 'object' && node !== null) {
      const { kind, alias, value } = node as { kind?: unknown; alias?: unknown; value?: unknown };
      if (kind === Kind.FIELD && alias !== undefined) counts.aliases += 1;
      if (kind === Kind.DIRECTIVE) counts.directives += 1;
      if (kind === Kind.STRING && typeof value === 'string' && !isCleanText(value)) counts.wellFormed = false;
      for (const child of Object.values(node))
        if (typeof child === 'object' && child !== null) waiting.push(child);
    }
  }
  return counts;
};

/** Text that every store can hold: no lone surrogate, no NUL. */
export const isCleanText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const nouns: Readonly<Partial<Record<RouterErrorCode, string>>> = {
  LIMIT_TOKENS: 'tokens',
  LIMIT_DEPTH: 'levels',
  LIMIT_FIELDS: 'fields',
  LIMIT_ALIASES: 'aliases',
  LIMIT_ROOT_FIELDS: 'fields at its root',
  LIMIT_DIRECTIVES: 'directives',
};

const refuse = (code: RouterErrorCode, limit: number): Refusal => ({
  status: routerErrorCodes[code].status,
  code,
  message: `The document has more than ${limit} ${nouns[code] ?? 'parts'}.`,
});
