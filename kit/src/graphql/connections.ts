import { badUserInput } from '../errors/index.ts';
import { type CursorKind, type CursorValue, decodeCursor, encodeCursor } from './cursors.ts';

/** The arguments of a connection field. */
export interface ConnectionArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A list in one order. */
export interface ListOrder {
  /** Names the list and its order for cursors, such as `products:TITLE:reverse`. */
  readonly list: string;
  /** The kinds of the sort keys, in order; the last one unique. */
  readonly kinds: readonly CursorKind[];
}

/** A page to fetch: ask the store for `limit + 1` rows after `after`, so that it shows whether more follow. */
export interface Page extends ListOrder {
  readonly limit: number;
  readonly after: readonly CursorValue[] | null;
}

/** Page sizes unless a field says otherwise. */
export const pageSize = { default: 20, max: 100 } as const;

/**
 * Reads a connection's arguments.
 * @throws BAD_USER_INPUT when `first` is not from 0 to `max`, or the cursor is not one of this list in this order.
 */
export const pageArgs = (
  args: ConnectionArguments,
  order: ListOrder,
  size: { readonly default: number; readonly max: number } = pageSize,
): Page => {
  const limit = args.first ?? size.default;
  if (!Number.isInteger(limit) || limit < 0 || limit > size.max) {
    throw badUserInput(`"first" must be from 0 to ${size.max}.`, { field: 'first' });
  }
  const after =
    args.after === null || args.after === undefined
      ? null
      : decodeCursor(args.after, order.list, order.kinds);
  return { list: order.list, kinds: order.kinds, limit, after };
};

/** Relay's page information. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A Relay connection, with `nodes` beside `edges`. Cursors are made only when asked for. */
export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/**
 * Makes a connection of the rows a store returned for a page.
 * @param rows up to `limit + 1`; the one too many only shows that more follow.
 * @param cursorOf the values of a row's sort keys.
 */
export const toConnection = <Node>(
  rows: readonly Node[],
  page: Page,
  cursorOf: (node: Node) => readonly CursorValue[],
): Connection<Node> => {
  const nodes = rows.length > page.limit ? rows.slice(0, page.limit) : rows;
  const cursor = (node: Node) => encodeCursor(page.list, cursorOf(node));
  const cursorAt = (index: number) => {
    const node = nodes.at(index);
    return node === undefined ? null : cursor(node);
  };
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursor(node) }));
    },
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    },
  };
};
