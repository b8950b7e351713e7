import type { Outbox } from '@tessera/kit/events';
import type { Store } from '@tessera/kit/store';
import type { Group } from '../domain/kinds.ts';
import type { MailContent } from '../mails/content.ts';

/** A mail on its way out. */
export interface OutgoingMail {
  /** Stays the same however often one round is tried. */
  readonly messageId: string;
  readonly recipient: string;
  readonly content: MailContent;
  /** Where mails like this one are switched off; null where they cannot be. */
  readonly unsubscribeUrl: string | null;
}

/** What came of handing a mail over. */
export type Delivery =
  | { readonly type: 'sent' }
  /** Another try may succeed. */
  | { readonly type: 'retry'; readonly failure: string }
  /** No try will ever succeed. */
  | { readonly type: 'failed'; readonly failure: string }
  /** Nothing is to be sent at all. */
  | { readonly type: 'suppressed'; readonly failure: string }
  /** All places are taken: it was not tried. */
  | { readonly type: 'busy' };

/** Hands a mail over. Never rejects, and ends within a bounded time. */
export type Send = (mail: OutgoingMail, signal: AbortSignal) => Promise<Delivery>;

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly clock: () => Date;
  /** Makes a new id of a notification. */
  readonly newId: (prefix: string) => string;
  /** From 0 to 1, by chance. */
  readonly random: () => number;
  readonly send: Send;
  /** Deletes at once what a mail with secrets said; in development the mailbox shows it. */
  readonly production: boolean;
  readonly storefrontUrl: string;
  /** Where a recipient switches a group off without signing in. */
  readonly unsubscribeUrl: (recipientKey: string, group: Group) => string;
  /** The domain of message ids. */
  readonly mailDomain: string;
}
