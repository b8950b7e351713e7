import { parseDocument } from 'yaml';
import type { SubgraphNames } from './names.ts';

/** Without a width, yaml would fold long lines anew. */
const asWritten = { lineWidth: 0, flowCollectionPadding: true } as const;

/**
 * Adds a subgraph to supergraph.yaml; everything else in the text stays as it is.
 * @returns the new text.
 */
export const listInSupergraph = (text: string, { name, NAME, port }: SubgraphNames): string => {
  const document = parseDocument(text);
  document.setIn(
    ['subgraphs', name],
    document.createNode({
      routing_url: `\${env.${NAME}_URL:-http://127.0.0.1:${port}/graphql}`,
      schema: { file: `./subgraphs/${name}/schema.graphql` },
    }),
  );
  return document.toString(asWritten);
};
