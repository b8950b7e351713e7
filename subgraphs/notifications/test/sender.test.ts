import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { waitFor } from '@tessera/kit/testing';
import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../src/actions/dependencies.ts';
import { mailContent } from '../src/mails/content.ts';
import { createSender } from '../src/smtp/sender.ts';
import { readServer } from '../src/smtp/server-address.ts';
import { startSmtp } from './smtp-stub.ts';

const mail: OutgoingMail = {
  messageId: '<1@example.com>',
  recipient: 'ada@example.test',
  content: mailContent({ subject: 'Hi', paragraphs: ['Hello.'] }),
  unsubscribeUrl: null,
};
const from = { name: 'Shop', address: 'shop@example.com' };
const logger = { warn: () => undefined };
const signal = () => new AbortController().signal;

/** Sends one mail, with the stub's own certificate, which nobody vouches for. */
const sendThrough = async (
  options: Parameters<typeof startSmtp>[0],
  {
    tlsRequired,
    address = (url: string) => url,
  }: { tlsRequired: boolean; address?: (url: string) => string },
) => {
  const smtp = await startSmtp(options);
  try {
    const server = readServer(address(smtp.url));
    const result = await createSender({ server, from, tlsRequired, logger, silenceMs: 500 })(mail, signal());
    return { result, received: smtp.received.length };
  } finally {
    await smtp.close();
  }
};

describe('TLS', () => {
  const startTls = { disabledCommands: ['AUTH'] };

  it('is refused to a server that has none where it is required', async () => {
    const { result, received } = await sendThrough({}, { tlsRequired: true });
    expect(result).toMatchObject({ type: 'retry' });
    expect(received).toBe(0);
  });

  it('with a certificate nobody vouches for sends nothing where it is required', async () => {
    for (const [options, address] of [
      [startTls, (url: string) => url],
      [{ ...startTls, secure: true }, (url: string) => url.replace('smtp:', 'smtps:')],
    ] as const) {
      const { result, received } = await sendThrough(options, { tlsRequired: true, address });
      expect(result).toMatchObject({ type: 'retry' });
      expect(received).toBe(0);
    }
  });

  it('is used where it is there, and done without where it is optional', async () => {
    for (const [options, address] of [
      [{}, (url: string) => url],
      [startTls, (url: string) => url],
      [{ ...startTls, secure: true }, (url: string) => url.replace('smtp:', 'smtps:')],
    ] as const) {
      const { result, received } = await sendThrough(options, { tlsRequired: false, address });
      expect(result).toEqual({ type: 'sent' });
      expect(received).toBe(1);
    }
  });
});

describe('a user of the server', () => {
  it('signs in, and one that is refused is tried again: somebody mends it', async () => {
    for (const [password, type] of [
      ['right word', 'sent'],
      ['wrong', 'retry'],
    ] as const) {
      const { result } = await sendThrough(
        {
          disabledCommands: [],
          authOptional: false,
          onAuth: ({ username, password: given }, _session, callback) =>
            username === 'shop@x' && given === 'right word'
              ? callback(null, { user: 1 })
              : callback(new Error('no')),
        },
        {
          tlsRequired: false,
          address: (url) => url.replace('//', `//shop%40x:${encodeURIComponent(password)}@`),
        },
      );
      expect(result.type).toBe(type);
    }
  });
});

describe('a server that drags on', () => {
  it('word by word is left when the time is up, its connection closed', async () => {
    let closed = false;
    const server = createServer((socket) => {
      const drip = setInterval(() => socket.write('220-wait\r\n'), 20);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          clearInterval(drip);
          closed = true;
        });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const send = createSender({
      server: readServer(`smtp://127.0.0.1:${port}`),
      from,
      tlsRequired: false,
      logger,
      silenceMs: 20_000,
      deadlineMs: 300,
    });
    expect(await send(mail, signal())).toEqual({ type: 'retry', failure: 'ETIMEDOUT' });
    await waitFor(() => closed);
    server.close();
  });
});

describe('stopping', () => {
  it('ends a mail under way, and begins none', async () => {
    const smtp = await startSmtp();
    smtp.behaviour = { hang: true };
    const send = createSender({ server: readServer(smtp.url), from, tlsRequired: false, logger });
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 100);
    const began = performance.now();
    expect(await send(mail, stopping.signal)).toMatchObject({ type: 'retry' });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await send(mail, stopping.signal)).toMatchObject({ type: 'retry' });
    expect(smtp.connections).toBe(1);
    await smtp.close();
  });
});
