import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

const headerSize = 32;
const frameHeaderSize = 24;

/**
 * How many transactions a SQLite file's write-ahead log holds: each ends with a frame that carries the size of the
 * database. Right as long as nothing was checkpointed, which takes a thousand pages.
 */
export const countCommits = (database: string): number => {
  const file = `${database}-wal`;
  if (!existsSync(file)) return 0;
  const handle = openSync(file, 'r');
  try {
    const read = (at: number, length: number): Buffer => {
      const buffer = Buffer.alloc(length);
      readSync(handle, buffer, 0, length, at);
      return buffer;
    };
    const { size } = statSync(file);
    if (size < headerSize) return 0;
    const header = read(0, headerSize);
    const pageSize = header.readUInt32BE(8);
    const salt = header.subarray(16, 24);
    let commits = 0;
    for (let at = headerSize; at + frameHeaderSize + pageSize <= size; at += frameHeaderSize + pageSize) {
      const frame = read(at, frameHeaderSize);
      // What stands behind the newest frame is left over from before.
      if (!frame.subarray(8, 16).equals(salt)) break;
      if (frame.readUInt32BE(4) > 0) commits += 1;
    }
    return commits;
  } finally {
    closeSync(handle);
  }
};
