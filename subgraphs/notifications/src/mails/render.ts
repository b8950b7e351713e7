import type { MailContent } from './content.ts';

/** A mail as it is sent. */
export interface RenderedMail {
  readonly html: string;
  readonly text: string;
}

/** What stands under every mail. */
export interface MailFooter {
  /** Who writes. */
  readonly sender: string;
  /** Where mails like this one are switched off; null where they cannot be. */
  readonly unsubscribeUrl: string | null;
}

const address = /(https?:\/\/[^\s<>"]+)/;

/** A paragraph in parts, addresses apart from the text around them. */
const partsOf = (paragraph: string, linked: boolean) =>
  linked
    ? paragraph
        .split(address)
        .filter((part) => part !== '')
        .map((part) => (address.test(part) ? { url: part } : { text: part }))
    : [{ text: paragraph }];

const textOf = (content: MailContent, { sender, unsubscribeUrl }: MailFooter): string => {
  const { heading, paragraphs, lines, totals, action } = content;
  const goods = lines.map(
    ({ title, quantity, amount }) => `${quantity} × ${title}${amount ? `  ${amount}` : ''}`,
  );
  return [
    heading,
    ...paragraphs,
    ...(goods.length > 0 ? [goods.join('\n')] : []),
    ...(totals.length > 0 ? [totals.map(({ label, amount }) => `${label}: ${amount}`).join('\n')] : []),
    ...(action ? [`${action.label}: ${action.url}`] : []),
    `-- \n${sender}${unsubscribeUrl ? `\nNo mails like this one: ${unsubscribeUrl}` : ''}`,
  ].join('\n\n');
};

/**
 * Lays a mail out, in HTML and in text. Everything in it is text to the HTML: mustache escapes whatever it fills in. The
 * layout is compiled from MJML when it is written, and is loaded with the first mail.
 */
export const renderMail = async (content: MailContent, footer: MailFooter): Promise<RenderedMail> => {
  const [{ default: mustache }, { layout }] = await Promise.all([
    import('mustache'),
    import('./generated/layout.ts'),
  ]);
  const view = {
    ...content,
    paragraphs: content.paragraphs.map((paragraph) => ({ parts: partsOf(paragraph, content.linked) })),
    hasLines: content.lines.length > 0,
    sender: footer.sender,
    unsubscribe: footer.unsubscribeUrl,
  };
  return { html: mustache.render(layout, view), text: textOf(content, footer) };
};
