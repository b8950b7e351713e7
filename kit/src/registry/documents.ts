import { createHash } from 'node:crypto';
import type { Tx } from '../store/index.ts';
import { tables } from './tables.ts';

/** The largest text a registry keeps and a router reads, in bytes: ten times the largest supergraphs that are known. */
export const maxDocumentBytes = 33_554_432;

/** What a text is known by: its SHA-256, hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Keeps texts, each once.
 * @throws RangeError when one is larger than {@link maxDocumentBytes}.
 */
export const addDocuments = async (tx: Tx, texts: readonly string[]): Promise<void> => {
  const { document } = tables.on(tx);
  for (const text of texts) {
    if (Buffer.byteLength(text) > maxDocumentBytes)
      throw new RangeError(`A schema of more than ${maxDocumentBytes} bytes is not kept.`);
    await tx
      .insert(document)
      .values({ hash: hashOf(text), text })
      .onConflictDoNothing();
  }
};
