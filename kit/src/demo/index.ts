export { type Seeded, seeded } from './seeded.ts';
export { readSuperstoreLines, type SuperstoreLine } from './superstore.ts';
