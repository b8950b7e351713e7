/** A line of an order as far as mails name it. */
export interface KnownLine {
  readonly lineId: string;
  readonly title: string;
}

/** News of an order by those who know its id alone: what it is called and whose it is, orders tells. */
export type OrderNews =
  | { readonly kind: 'PAYMENT_ACTION_REQUIRED'; readonly url: string }
  | { readonly kind: 'REFUND_MADE'; readonly amount: number; readonly currency: string }
  | {
      readonly kind: 'SHIPMENT_DISPATCHED' | 'SHIPMENT_DELIVERED';
      readonly carrier: string | null;
      readonly trackingNumber: string | null;
      readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
    };
