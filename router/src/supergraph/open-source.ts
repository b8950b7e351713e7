import type { RouterConfig } from '../config.ts';
import { httpSource } from './http-source.ts';
import { registrySource } from './registry-source.ts';
import { supergraphFile } from './supergraph-file.ts';
import type { SupergraphSource } from './supergraph-source.ts';

/** The source that settings name: SUPERGRAPH_URL, else SUPERGRAPH_FILE. */
export const openSource = ({
  SUPERGRAPH_URL: url,
  SUPERGRAPH_FILE: file,
  SUPERGRAPH_TOKEN: token,
  SUPERGRAPH_VARIANT: variant,
}: RouterConfig): SupergraphSource => {
  if (url === undefined) return supergraphFile(file ?? '');
  return /^https?:/.test(url) ? httpSource({ url, token }) : registrySource(url, variant);
};
