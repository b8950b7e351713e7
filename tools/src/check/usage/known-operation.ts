import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  TokenKind,
  visit,
} from 'graphql';
import { CommandError, exitCodes } from '../../cli/command-error.ts';

/** An operation that some client is known to send. */
export interface KnownOperation {
  readonly client: string;
  /** `anonymous` when it has none. */
  readonly name: string;
  /** Relative to the root; with the line of the operation. */
  readonly file: string;
  readonly line: number;
  /** The operation and the fragments it spreads, directly or not. */
  readonly document: DocumentNode;
  readonly budget?: Budget;
  /** It is in the commit compared with, and not in the working tree, or another there. */
  readonly atBase?: true;
}

/** What `# @budget fetches: 4 depth: 3` above an operation allows its query plan. */
export interface Budget {
  readonly fetches?: number;
  readonly depth?: number;
}

const numberAfter = (word: string, text: string): number | undefined => {
  const found = new RegExp(`\\b${word}:\\s*(\\d+)`).exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

/**
 * The budget in the comments right above an operation.
 * @throws CommandError when it limits nothing, as a misspelt one does.
 */
const budgetOf = (operation: OperationDefinitionNode, file: string): Budget | undefined => {
  let token = operation.loc?.startToken.prev;
  for (; token?.kind === TokenKind.COMMENT; token = token.prev) {
    const text = /@budget\b(.*)/.exec(token.value)?.[1];
    if (text === undefined) continue;
    const [fetches, depth] = [numberAfter('fetches', text), numberAfter('depth', text)];
    if (fetches === undefined && depth === undefined) {
      throw new CommandError(
        `${file}:${token.line} limits neither fetches nor depth: write # @budget fetches: 4 depth: 3.`,
        exitCodes.usage,
      );
    }
    return { ...(fetches !== undefined && { fetches }), ...(depth !== undefined && { depth }) };
  }
  return undefined;
};

const spreadsIn = (node: OperationDefinitionNode | FragmentDefinitionNode): string[] => {
  const names = new Set<string>();
  visit(node, { FragmentSpread: ({ name }) => void names.add(name.value) });
  return [...names];
};

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Fragments that nobody defines are left out: validation says so. */
const fragmentsOf = (operation: OperationDefinitionNode, fragments: Fragments, file: string) => {
  const found = new Map<string, FragmentDefinitionNode>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode, path: readonly string[]): void => {
    for (const name of spreadsIn(node)) {
      if (path.includes(name)) {
        const circle = [...path.slice(path.indexOf(name)), name].join(' → ');
        throw new CommandError(
          `${file}: fragments spread each other in a circle: ${circle}.`,
          exitCodes.usage,
        );
      }
      const fragment = fragments.get(name);
      if (!fragment || found.has(name)) continue;
      follow(fragment, [...path, name]);
      found.set(name, fragment);
    }
  };
  follow(operation, []);
  return [...found.values()];
};

/**
 * The operations of one document.
 * @param shared fragments of the client's other files.
 * @throws CommandError when fragments spread each other in a circle, or a budget limits nothing.
 */
export const operationsIn = (
  document: DocumentNode,
  origin: Pick<KnownOperation, 'client' | 'file'>,
  shared: Fragments,
): KnownOperation[] => {
  const own = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = new Map([...shared, ...own.map((node) => [node.name.value, node] as const)]);
  return document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const budget = budgetOf(operation, origin.file);
      return {
        ...origin,
        name: operation.name?.value ?? 'anonymous',
        line: operation.loc?.startToken.line ?? 1,
        document: {
          kind: Kind.DOCUMENT,
          definitions: [operation, ...fragmentsOf(operation, fragments, origin.file)],
        },
        ...(budget && { budget }),
      };
    });
};
