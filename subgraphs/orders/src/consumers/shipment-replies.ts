import {
  returnReceived,
  shipmentCancelled,
  shipmentCreated,
  shipmentDelivered,
  shipmentDispatched,
  shipmentRefused,
} from '@tessera/contracts/events/shipping';
import { type Consumer, consumer } from '@tessera/kit/events';
import type { Carrying } from '../actions/carry-on.ts';
import type { Dependencies } from '../actions/dependencies.ts';
import { hearReply } from '../actions/hear-reply.ts';
import { receiveReturnWithin } from '../actions/return-goods.ts';
import type { OrderLine } from '../domain/order.ts';
import { countLines, type LineQuantity } from '../domain/refunds.ts';

/** What shipping says had left, whether or not it said so before. */
const withShipped = (lines: readonly OrderLine[], shipped: readonly LineQuantity[]): OrderLine[] =>
  lines.map((line) => {
    const left = shipped
      .filter(({ lineId }) => lineId === line.id)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return { ...line, dispatched: Math.min(Math.max(line.dispatched, left), line.quantity) };
  });

/** What shipping answers and tells. */
export const shipmentReplies = (world: Carrying & Pick<Dependencies, 'newId'>): Consumer[] => [
  consumer(shipmentCreated, (tx, message) =>
    hearReply(tx, world, message, () => ({ input: { type: 'made', step: 'shipment' } })),
  ),
  consumer(shipmentRefused, (tx, message) =>
    hearReply(tx, world, message, () => {
      const { code, reason } = message.payload;
      return { input: { type: 'refused', step: 'shipment', code: `SHIPMENT_${code.toUpperCase()}`, reason } };
    }),
  ),
  consumer(shipmentCancelled, (tx, message) =>
    hearReply(tx, world, message, (order) => {
      const { shipped } = message.payload;
      if (shipped.length === 0) return { input: { type: 'undone', undo: 'shipment_cancel' } };
      const lines = withShipped(order.lines, shipped);
      const remains = lines.some(({ dispatched, quantity }) => dispatched < quantity);
      return { input: { type: 'shipped', remains }, changes: { lines } };
    }),
  ),
  consumer(shipmentDispatched, (tx, message) =>
    hearReply(tx, world, message, (order) => {
      const { shipmentId, lines, carrier, trackingNumber } = message.payload;
      if (order.parcels[shipmentId]) return null;
      const by = [carrier, trackingNumber].filter((text) => text !== null).join(' ');
      return {
        input: null,
        changes: {
          lines: countLines(order.lines, lines, 'dispatched'),
          parcels: { ...order.parcels, [shipmentId]: 'DISPATCHED' },
        },
        entries: [{ code: 'shipment.dispatched', message: `Goods left the warehouse${by && `: ${by}`}.` }],
      };
    }),
  ),
  consumer(shipmentDelivered, (tx, message) =>
    hearReply(tx, world, message, (order) => {
      const { shipmentId, lines } = message.payload;
      const known = order.parcels[shipmentId];
      if (known === 'DELIVERED') return null;
      // What arrived has left, too.
      const left = known ? order.lines : countLines(order.lines, lines, 'dispatched');
      return {
        input: null,
        changes: {
          lines: countLines(left, lines, 'delivered'),
          parcels: { ...order.parcels, [shipmentId]: 'DELIVERED' },
        },
        entries: [{ code: 'shipment.delivered', message: 'Goods arrived.' }],
      };
    }),
  ),
  consumer(returnReceived, (tx, message) => receiveReturnWithin(tx, world, message)),
];
