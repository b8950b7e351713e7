/** What a mail says, before it is laid out. Plain text throughout: whoever shows it escapes it. */
export interface MailContent {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Whether addresses in paragraphs become links: only where nobody but this platform wrote the text. */
  readonly linked: boolean;
  readonly lines: readonly MailLine[];
  readonly totals: readonly { readonly label: string; readonly amount: string }[];
  readonly action: { readonly label: string; readonly url: string } | null;
}

/** A line of goods. */
export interface MailLine {
  readonly title: string;
  readonly quantity: number;
  /** Left out where money is no subject. */
  readonly amount: string | null;
}

/** A mail of paragraphs alone, with whatever else is given. */
export const mailContent = (
  content: Pick<MailContent, 'subject' | 'paragraphs'> & Partial<MailContent>,
): MailContent => ({
  heading: content.subject,
  linked: false,
  lines: [],
  totals: [],
  action: null,
  ...content,
});

/** An action's address; null for anything but http and https, which a mail must not lead to. */
export const webAddress = (text: string): string | null => {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
};
