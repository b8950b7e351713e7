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

/** What finds an order's payment. */
export interface Known {
  /** The provider's id; null when its answer was never heard. */
  readonly providerId: string | null;
  /** What was asked for; null when that is not known either. */
  readonly requested: Sum | null;
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

/** Money was taken; `amount` is all of it, whatever has gone back since. */
export interface Taken {
  readonly kind: 'captured';
  readonly providerId: string;
  readonly amount: bigint;
}

export type Authorisation =
  | { readonly kind: 'authorised'; readonly providerId: string }
  | { readonly kind: 'actionRequired'; readonly providerId: string; readonly url: string }
  | ({ readonly kind: 'declined'; readonly providerId: string | null } & Refused);
export type Capture = Taken | ({ readonly kind: 'failed' } & Refused);
/** `captured`: too late, the money was taken. `nothing`: there is no authorisation to let go. */
export type Void = { readonly kind: 'voided' } | { readonly kind: 'nothing' } | Taken;
export type Refund =
  | { readonly kind: 'refunded'; readonly providerId: string }
  | ({ readonly kind: 'failed' } & Refused);
/** Where the provider says that an order's payment stands. `none`: it was never asked to authorise. */
export type ProviderState = { readonly kind: 'none' } | { readonly kind: 'voided' } | Taken | Authorisation;

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
  /** Lets an authorisation go, and sees to it that one whose answer was lost comes to nothing. */
  void(step: Step & Known): Promise<Void>;
  refund(step: Step & Sum & { readonly providerId: string; readonly refundId: string }): Promise<Refund>;
  fetchState(step: Step & Known): Promise<ProviderState>;
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
  override readonly name: string = 'ProviderUnreachable';
}
