/** A GraphQL answer, read as the caller knows it. */
interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** One operation. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * Sends one operation and returns its data.
 * @throws Error when there is an error in the answer.
 */
export const ask = async <Data>(
  url: string,
  { query, variables = {} }: Operation,
  headers: Readonly<Record<string, string>> = {},
): Promise<Data> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Answer<Data>;
  if (!data || errors) throw new Error(`${response.status} ${text.slice(0, 400)} to ${query.slice(0, 60)}`);
  return data;
};

/** Runs `work` on all items, some at a time. */
export const inParallel = async <Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> => {
  const entries = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) await work(item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
