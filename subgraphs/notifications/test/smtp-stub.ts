import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server got it. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

/** How the server behaves towards a mail: takes it, refuses it with a code, or does worse. */
export interface Behaviour {
  rcpt?: number;
  from?: number;
  data?: number;
  /** Waits before it answers to a mail, in ms. */
  slowMs?: number;
  /** Hangs up in the middle of a mail. */
  drop?: boolean;
  /** Takes a mail, and hangs up in place of saying so. */
  lost?: boolean;
  /** Never answers. */
  hang?: boolean;
}

/** A mail server on a port of its own. */
export interface SmtpStub {
  readonly url: string;
  readonly received: Received[];
  /** Connections made to it so far. */
  connections: number;
  /** For all mails from now on; nothing special when empty. */
  behaviour: Behaviour;
  close(): Promise<void>;
}

const refusal = (code: number): Error =>
  Object.assign(new Error(`no mail for secret@example.test`), { responseCode: code });

/** Starts one; without STARTTLS unless told. */
export const startSmtp = async (options: SMTPServerOptions = {}): Promise<SmtpStub> => {
  const stub = { received: [] as Received[], connections: 0, behaviour: {} as Behaviour };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    disableReverseLookup: true,
    ...options,
    onConnect: (_session, callback) => {
      if (!stub.behaviour.hang) callback();
    },
    onMailFrom: (_address, _session, callback) => {
      const { from } = stub.behaviour;
      callback(from ? refusal(from) : null);
    },
    onRcptTo: (_address, _session, callback) => {
      const { rcpt } = stub.behaviour;
      callback(rcpt ? refusal(rcpt) : null);
    },
    onData: (stream, session, callback) => {
      const { data, slowMs = 0, drop, lost } = stub.behaviour;
      const hangUp = () => {
        for (const connection of server.connections) connection.close();
      };
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (drop) return hangUp();
        setTimeout(() => {
          if (data) return callback(refusal(data));
          const { mailFrom, rcptTo } = session.envelope;
          stub.received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            source: Buffer.concat(chunks).toString('utf8'),
          });
          return lost ? hangUp() : callback();
        }, slowMs);
      });
    },
  });
  server.on('error', () => undefined);
  // Before the greeting, which smtp-server holds back for a moment.
  server.server.on('connection', () => {
    stub.connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(stub, {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
};

/** The lines of a mail's header, folded ones joined. */
export const headerLines = ({ source }: Received): string[] => {
  const [head = ''] = source.split('\r\n\r\n');
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
};

/** A header of a mail; undefined when it has none. */
export const header = (mail: Received, name: string): string | undefined =>
  headerLines(mail)
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim();

/** A mail's text with soft line breaks and escapes of quoted-printable undone. */
export const readable = ({ source }: Received): string => {
  const bytes = source
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};
