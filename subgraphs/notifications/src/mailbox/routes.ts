import { notFound } from '@tessera/kit/errors';
import { prefixOf } from '@tessera/kit/graphql';
import type { Store } from '@tessera/kit/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MailFooter } from '../mails/render.ts';
import { renderMail } from '../mails/render.ts';
import { escapeHtml, sendPage } from '../pages.ts';
import { readMail, readNewest, type StoredMail } from '../store/mail-contents.ts';
import type { NotificationRow } from '../store/tables.ts';

const newest = 200;

type ById = FastifyRequest<{ Params: { id: string } }>;

/** What the mailbox stands on. */
export interface MailboxOptions {
  readonly store: Store;
  readonly footerOf: (notification: NotificationRow) => MailFooter;
}

/**
 * The mails of development, on the subgraph's own port. A mail's HTML stands in a frame that runs nothing, submits nothing
 * and loads nothing, wherever it is opened.
 */
export const addMailbox = (app: FastifyInstance, { store, footerOf }: MailboxOptions): void => {
  const find = async ({ params: { id } }: ById): Promise<StoredMail> => {
    const mail = prefixOf(id) === 'ntf' ? await readMail(store.read, id) : null;
    if (!mail) throw notFound('There is nothing at this address.');
    return mail;
  };
  app.get('/mailbox', async (_request, reply) => {
    const rows = (await readNewest(store.read, newest)).map(
      ({ id, recipient, subject, status, createdAt }) =>
        `<tr><td>${createdAt.toISOString()}</td><td>${escapeHtml(recipient)}</td><td><a href="/mailbox/${id}">${escapeHtml(subject)}</a></td><td>${status}</td></tr>`,
    );
    const head = '<tr><th>When</th><th>To</th><th>Subject</th><th>Status</th></tr>';
    return sendPage(reply, 'Mailbox', `<table>${head}${rows.join('')}</table>`);
  });
  app.get('/mailbox/:id', async (request: ById, reply) => {
    const { notification, content } = await find(request);
    const { id, recipient, status, failure, subject } = notification;
    const text = content && (await renderMail(content, footerOf(notification))).text;
    const shown = text
      ? `<iframe sandbox src="/mailbox/${id}/html" title="HTML"></iframe><h2>Text</h2><pre>${escapeHtml(text)}</pre>`
      : '<p>What it said is not kept.</p>';
    const about = `<p>To ${escapeHtml(recipient)}: ${status}${failure ? ` (${escapeHtml(failure)})` : ''}</p>`;
    return sendPage(reply, subject, `<p><a href="/mailbox">All mails</a></p>${about}${shown}`);
  });
  app.get('/mailbox/:id/html', async (request: ById, reply) => {
    const { notification, content } = await find(request);
    if (!content) throw notFound('There is nothing at this address.');
    const { html } = await renderMail(content, footerOf(notification));
    return reply
      .header(
        'content-security-policy',
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      )
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html);
  });
};
