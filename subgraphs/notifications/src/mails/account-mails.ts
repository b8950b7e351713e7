import { type MailContent, mailContent } from './content.ts';

/** A mail that accounts wrote. */
export const accountMail = ({
  subject,
  text,
}: {
  readonly subject: string;
  readonly text: string;
}): MailContent =>
  mailContent({
    subject,
    linked: true,
    paragraphs: text
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
  });

/** The first mail to a new customer. */
export const welcomeMail = (displayName: string, storefrontUrl: string): MailContent =>
  mailContent({
    subject: 'Welcome',
    heading: `Welcome, ${displayName}`,
    paragraphs: [
      'Your account is ready. In it you find your orders, your addresses and what we write to you.',
    ],
    action: { label: 'Go to your account', url: `${storefrontUrl}/account` },
  });
