import { Socket } from 'node:net';
import type { Logger } from '@tessera/kit/telemetry';
import type { Delivery, OutgoingMail, Send } from '../actions/dependencies.ts';
import { renderMail } from '../mails/render.ts';
import { classify } from './classify.ts';
import { createPlaces } from './places.ts';
import type { SmtpServer } from './server-address.ts';

/** Mails under way at once; fewer than kit runs effects at once, so that a slow server leaves some to others. */
const atOnce = 8;
const patienceMs = 150;

/** How to reach the mail server. */
export interface SenderOptions {
  readonly server: SmtpServer;
  readonly from: { readonly name: string; readonly address: string };
  readonly tlsRequired: boolean;
  readonly logger: Pick<Logger, 'warn'>;
  /** How long one mail may take, whatever the server does, in ms. */
  readonly deadlineMs?: number;
  /** How long the server may be silent, in ms. */
  readonly silenceMs?: number;
}

/**
 * Makes what sends mails, each over a connection of its own: what came of it is known, or it was not sent. The one thing
 * that cannot be known is whether a mail was taken whose answer got lost; it goes out again under the same message id.
 */
export const createSender = (options: SenderOptions): Send => {
  const places = createPlaces(atOnce, patienceMs);
  return async (mail, signal) => {
    const leave = await places.take();
    if (!leave) return { type: 'busy' };
    try {
      return await send(options, mail, signal);
    } catch (error) {
      const delivery = classify(error);
      // Of a server's refusal the code alone: its text may repeat the address. What has no code is a fault of ours.
      const { code } = error as { readonly code?: unknown };
      options.logger.warn({ ...delivery, ...(code === undefined && { err: error }) }, 'a mail was not sent');
      return delivery;
    } finally {
      leave();
    }
  };
};

const send = async (
  { server, from, tlsRequired, deadlineMs = 30_000, silenceMs = 10_000 }: SenderOptions,
  mail: OutgoingMail,
  signal: AbortSignal,
): Promise<Delivery> => {
  const footer = { sender: from.name || from.address, unsubscribeUrl: mail.unsubscribeUrl };
  const [{ createTransport }, body] = await Promise.all([
    import('nodemailer'),
    renderMail(mail.content, footer),
  ]);
  // Its own socket: destroying it is the one way to end a send that a server drags on.
  const socket = new Socket();
  const { host, port, secure, auth } = server;
  const transport = createTransport({
    host,
    port,
    secure,
    socket,
    ...(auth && { auth }),
    requireTLS: tlsRequired && !secure,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: tlsRequired },
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    dnsTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const over = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  const ended = new Promise<Delivery>((resolve) => {
    over.addEventListener('abort', () => resolve({ type: 'retry', failure: 'ETIMEDOUT' }), { once: true });
  });
  try {
    over.throwIfAborted();
    const sending = transport.sendMail({
      from,
      to: { name: '', address: mail.recipient },
      envelope: { from: from.address, to: [mail.recipient] },
      subject: mail.content.subject,
      messageId: mail.messageId,
      ...body,
      headers: headersOf(mail),
    });
    const delivery = await Promise.race([sending.then((): Delivery => ({ type: 'sent' })), ended]);
    // What is said in parting is written first.
    if (delivery.type === 'sent') socket.destroySoon();
    return delivery;
  } finally {
    if (!socket.writableEnded) socket.destroy();
    transport.close();
  }
};

const headersOf = ({ unsubscribeUrl }: OutgoingMail): Record<string, string> => ({
  // Nobody's out-of-office should answer.
  'Auto-Submitted': 'auto-generated',
  ...(unsubscribeUrl !== null && {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
});
