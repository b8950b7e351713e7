export { type Consumer, consumer, consumerWithEffect } from './consumer.ts';
export type { Message } from './message.ts';
export type { Emission, Outbox } from './outbox.ts';
