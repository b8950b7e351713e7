/** The arguments by which lists are paged. */
export interface Paging {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A Relay connection whose parts agree with each other. */
export type MockConnection<Node> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
};

const defaultFirst = 20;
const maxFirst = 100;

const cursorOf = (index: number): string => Buffer.from(`mock:${index}`).toString('base64url');

/** Where a page starts; one that no list handed out starts at the beginning. */
const startAfter = (after: string | null | undefined): number => {
  const index = /^mock:(\d{1,6})$/.exec(Buffer.from(after ?? '', 'base64url').toString())?.[1];
  return index === undefined ? 0 : Number(index) + 1;
};

/**
 * One page of a list.
 * @param total how many there are.
 * @param nodeAt makes one of them; the same each time.
 */
export const mockConnection = <Node>(
  total: number,
  { first, after }: Paging,
  nodeAt: (index: number) => Node,
): MockConnection<Node> => {
  const start = Math.min(startAfter(after), total);
  const end = Math.min(total, start + Math.min(Math.max(first ?? defaultFirst, 0), maxFirst));
  const edges = Array.from({ length: end - start }, (_, offset) => ({
    cursor: cursorOf(start + offset),
    node: nodeAt(start + offset),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: total,
    pageInfo: {
      hasNextPage: end < total,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
