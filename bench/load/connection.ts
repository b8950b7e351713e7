import { connect, type Socket } from 'node:net';

/** An answer as the load generator needs it. */
export interface RawAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** One kept-alive connection that carries one request at a time. */
export interface Connection {
  exchange(request: Buffer): Promise<RawAnswer>;
  close(): void;
}

const endOfHead = Buffer.from('\r\n\r\n');
const lengthHeader = /\r\ncontent-length: *(\d+)/i;

/** An HTTP/1.1 request to `url` with a JSON body, ready to be written any number of times. */
export const jsonRequest = (
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Buffer => {
  const lines = [
    `POST ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    'content-type: application/json',
    'accept: application/json',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
};

/**
 * Connects for load: the load generator shares the machine's cores with what it measures, and HTTP written by hand for
 * the one server it meets costs a tenth of a client library.
 */
export const openConnection = (url: URL): Promise<Connection> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(connectionOn(socket));
    });
  });

const connectionOn = (socket: Socket): Connection => {
  let waiting: PromiseWithResolvers<RawAnswer> | undefined;
  let received: Buffer[] = [];
  let bytes = 0;
  let head: { readonly status: number; readonly bodyStart: number; readonly total: number } | undefined;

  const fail = (error: Error): void => {
    waiting?.reject(error);
    waiting = undefined;
    socket.destroy();
  };
  const finish = (all: Buffer, { status, bodyStart, total }: NonNullable<typeof head>): void => {
    const done = waiting;
    waiting = undefined;
    head = undefined;
    received = [];
    bytes = 0;
    if (all.length > total) fail(new Error('The server sent more than it announced.'));
    done?.resolve({ status, body: all.subarray(bodyStart) });
  };

  socket.on('data', (chunk) => {
    received.push(chunk);
    bytes += chunk.length;
    if (head && bytes < head.total) return;
    const all = received.length === 1 ? chunk : Buffer.concat(received, bytes);
    head ??= readHead(all);
    if (head === undefined) return;
    if (Number.isNaN(head.total)) fail(new Error('The server answered without content-length.'));
    else if (bytes >= head.total) finish(all, head);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server closed the connection.')));

  return {
    exchange: (request) => {
      waiting = Promise.withResolvers<RawAnswer>();
      socket.write(request);
      return waiting.promise;
    },
    close: () => socket.destroy(),
  };
};

const readHead = (all: Buffer) => {
  const end = all.indexOf(endOfHead);
  if (end < 0) return undefined;
  const text = all.toString('latin1', 0, end);
  const bodyStart = end + endOfHead.length;
  return {
    status: Number(text.slice(9, 12)),
    bodyStart,
    total: bodyStart + Number(lengthHeader.exec(text)?.[1] ?? Number.NaN),
  };
};
