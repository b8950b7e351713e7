/**
 * Reads a body as text.
 * @param what it is, for the message.
 * @throws Error when it has more bytes than that; nothing more of it is read then.
 */
export const readAtMost = async (
  body: AsyncIterable<Buffer>,
  bytes: number,
  what: string,
): Promise<string> => {
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of body) {
    read += chunk.length;
    if (read > bytes) throw new Error(`${what} has more than ${bytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};
