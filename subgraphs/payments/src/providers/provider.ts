/** One step of an order's payment. With the order's id it is the idempotency key: one effect a step, however often asked. */
export interface Step {
  readonly orderId: string;
  readonly signal?: AbortSignal;
}

/** Money to move, in minor units. */
export interface Sum {
  readonly amount: bigint;
  readonly currency: string;
}

/** A refusal, with a code for programs. */
export interface Refused {
  readonly code: string;
  readonly reason: string;
}

/** No answer came in time: the effect may or may not have happened. Ask again with the same key. */
export interface Unknown {
  readonly kind: 'unknown';
}

export type Authorisation =
  | { readonly kind: 'authorised'; readonly providerId: string }
  | { readonly kind: 'actionRequired'; readonly providerId: string; readonly url: string }
  | ({ readonly kind: 'declined'; readonly providerId: string | null } & Refused);
export type Capture = { readonly kind: 'captured' } | ({ readonly kind: 'failed' } & Refused);
/** `captured`: too late, the money was taken. `nothing`: there is no authorisation to let go. */
export type Void = { readonly kind: 'voided' } | { readonly kind: 'nothing' } | { readonly kind: 'captured' };
export type Refund =
  | { readonly kind: 'refunded'; readonly providerId: string }
  | ({ readonly kind: 'failed' } & Refused);
/** Where the provider says that an order's payment stands. */
export type ProviderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'voided' }
  | { readonly kind: 'captured'; readonly providerId: string }
  | Authorisation;

/** What a provider tells of its own accord. */
export interface ProviderEvent {
  /** The provider's id of the event. */
  readonly id: string;
  readonly orderId: string;
  readonly providerId: string;
  readonly state: 'authorised' | 'declined' | 'other';
  readonly code: string | null;
  readonly reason: string | null;
}

/** Who takes the money. Each method throws {@link ProviderUnreachable} when no answer came. */
export interface Provider {
  readonly name: 'test' | 'stripe';
  authorise(step: Step & Sum & { readonly token: string }): Promise<Authorisation>;
  capture(step: Step & Sum & { readonly providerId: string }): Promise<Capture>;
  void(step: Step & { readonly providerId: string | null }): Promise<Void>;
  refund(step: Step & Sum & { readonly providerId: string; readonly refundId: string }): Promise<Refund>;
  fetchState(step: Step & { readonly providerId: string | null }): Promise<ProviderState>;
  /**
   * Reads a webhook.
   * @returns null when its signature is missing, wrong or older than five minutes, or it is malformed.
   */
  readWebhook(
    body: Buffer,
    headers: Readonly<Record<string, string | undefined>>,
  ): Promise<ProviderEvent | null>;
  close(): Promise<void>;
}

/** The network failed, or the provider is busy. Whether the effect happened is not known. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable';
}
