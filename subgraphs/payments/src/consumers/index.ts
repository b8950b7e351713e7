import {
  captureRequested,
  paymentRequested,
  refundRequested,
  voidRequested,
} from '@tessera/contracts/events/orders';
import { type Consumer, consumerWithEffect } from '@tessera/kit/events';
import { askToAuthorise, authoriseWithin } from '../actions/authorise.ts';
import { askToCapture, captureWithin } from '../actions/capture.ts';
import type { Dependencies } from '../actions/dependencies.ts';
import { askToRefund, refundWithin } from '../actions/refund.ts';
import { askToVoid, voidWithin } from '../actions/void.ts';

/** What payments hears: the provider is asked outside of the transaction that records its answer. */
export const consumersOf = (dependencies: Dependencies): Consumer[] => [
  consumerWithEffect(
    paymentRequested,
    ({ payload }, signal) => askToAuthorise(dependencies, payload, signal),
    (tx, { payload }, result) => authoriseWithin(tx, dependencies, payload, result),
  ),
  consumerWithEffect(
    captureRequested,
    ({ payload }, signal) => askToCapture(dependencies, payload, signal),
    (tx, { payload }, result) => captureWithin(tx, dependencies, payload, result),
  ),
  consumerWithEffect(
    voidRequested,
    ({ payload }, signal) => askToVoid(dependencies, payload.orderId, signal),
    (tx, { payload }, result) => voidWithin(tx, dependencies, payload.orderId, result),
  ),
  consumerWithEffect(
    refundRequested,
    ({ payload }, signal) => askToRefund(dependencies, payload, signal),
    (tx, { payload }, result) => refundWithin(tx, dependencies, payload, result),
  ),
];
