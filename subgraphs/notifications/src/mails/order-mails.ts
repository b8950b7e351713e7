import type { PayloadOf } from '@tessera/contracts/define-event';
import type { orderCancelled, orderConfirmed, orderFailed } from '@tessera/contracts/events/orders';
import type { KnownLine, OrderNews } from '../domain/order-news.ts';
import { type MailContent, mailContent, webAddress } from './content.ts';
import { formatMoney } from './money.ts';

/** What mails say of an order whoever tells the news. */
export interface OrderAbout {
  readonly id: string;
  readonly number: string;
  readonly userId: string | null;
  readonly lines: readonly KnownLine[];
}

/** A guest's order opens by a token that is not in here, so its mails lead nowhere. */
const showOrder = (
  { id, userId }: Pick<OrderAbout, 'id' | 'userId'>,
  storefrontUrl: string,
): MailContent['action'] =>
  userId === null ? null : { label: 'Show the order', url: `${storefrontUrl}/account/orders/${id}` };

const totalsOf = (order: PayloadOf<typeof orderConfirmed>): MailContent['totals'] => {
  const money = (amount: number) => formatMoney(amount, order.currency);
  return [
    { label: 'Subtotal', amount: money(order.subtotal) },
    ...(order.discount > 0 ? [{ label: 'Discount', amount: money(-order.discount) }] : []),
    { label: 'Shipping', amount: money(order.shipping) },
    { label: 'Tax', amount: money(order.tax) },
    { label: 'Total', amount: money(order.total) },
  ];
};

/** The order will be carried out. */
export const orderConfirmedMail = (
  order: PayloadOf<typeof orderConfirmed>,
  storefrontUrl: string,
): MailContent =>
  mailContent({
    subject: `Your order ${order.number} is confirmed`,
    heading: 'Thank you for your order',
    paragraphs: [
      `We have confirmed your order ${order.number} and prepare it now.`,
      `It goes to ${order.address.name}, ${order.address.line1}, ${order.address.city}.`,
    ],
    lines: order.lines.map(({ title, quantity, unitPrice }) => ({
      title,
      quantity,
      amount: formatMoney(unitPrice * quantity, order.currency),
    })),
    totals: totalsOf(order),
    action: showOrder({ id: order.orderId, userId: order.userId }, storefrontUrl),
  });

/** The order was called off. */
export const orderCancelledMail = ({ number, reason }: PayloadOf<typeof orderCancelled>): MailContent =>
  mailContent({
    subject: `Your order ${number} is cancelled`,
    paragraphs: [reason, 'What you have paid goes back the way it came.'],
  });

/** Nothing came of the order. */
export const orderFailedMail = ({ number, reason }: PayloadOf<typeof orderFailed>): MailContent =>
  mailContent({
    subject: `Your order ${number} did not go through`,
    paragraphs: [reason, 'Nothing was charged, or it was given back.'],
  });

/** News of an order by payments and shipping. */
export const orderNewsMail = (order: OrderAbout, news: OrderNews, storefrontUrl: string): MailContent => {
  const { number } = order;
  switch (news.kind) {
    case 'PAYMENT_ACTION_REQUIRED': {
      const url = webAddress(news.url);
      return mailContent({
        subject: `Your order ${number} waits for you to confirm the payment`,
        heading: 'Confirm your payment',
        paragraphs: [`Your bank asks you to confirm the payment of your order ${number}.`],
        action: url === null ? null : { label: 'Confirm the payment', url },
      });
    }
    case 'REFUND_MADE':
      return mailContent({
        subject: `A refund for your order ${number}`,
        paragraphs: [
          `We have given back ${formatMoney(news.amount, news.currency)} for your order ${number}.`,
          'It may take a few days until your bank shows it.',
        ],
        action: showOrder(order, storefrontUrl),
      });
    case 'SHIPMENT_DISPATCHED':
    case 'SHIPMENT_DELIVERED': {
      const left = news.kind === 'SHIPMENT_DISPATCHED';
      const titles = new Map(order.lines.map(({ lineId, title }) => [lineId, title]));
      const tracking = [news.carrier, news.trackingNumber].filter((part) => part !== null).join(' ');
      return mailContent({
        subject: left ? `Your order ${number} is on its way` : `Your order ${number} has arrived`,
        paragraphs: [
          left ? 'These goods have left our house.' : 'These goods were delivered.',
          ...(left && tracking !== '' ? [`Tracking: ${tracking}`] : []),
        ],
        lines: news.lines.map(({ lineId, quantity }) => ({
          title: titles.get(lineId) ?? 'Goods',
          quantity,
          amount: null,
        })),
        action: showOrder(order, storefrontUrl),
      });
    }
  }
};
