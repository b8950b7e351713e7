export { BoundedCache } from './bounded-cache.ts';
