export { addCheck, addLaunch, type LaunchContent, lockVariant, subgraphChanges } from './add-launch.ts';
export { addDocuments, hashOf, maxDocumentBytes } from './documents.ts';
export { createLastingReader, type LastingReader } from './lasting-reader.ts';
export {
  type CheckSummary,
  type Head,
  type History,
  RegistryCorrupt,
  readCheck,
  readDocument,
  readDocuments,
  readHead,
  readHistory,
  readLaunch,
} from './read-launches.ts';
export { openRegistry, openRegistryReader, shownUrl } from './registry.ts';
export type { Launch, PublishedContract, PublishedSubgraph, SchemaCheck, SubgraphChange } from './tables.ts';
