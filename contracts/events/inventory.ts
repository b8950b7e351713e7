import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { id, quantity } from './parts.ts';

/** The goods of an order are set aside. */
export const stockReserved = defineEvent(
  'inventory.stock.reserved.v1',
  z.object({ orderId: id, reservationId: id }),
);

/** Not all goods of an order can be had; none is set aside. */
export const stockRefused = defineEvent(
  'inventory.stock.refused.v1',
  z.object({
    orderId: id,
    shortages: z.array(z.object({ variantId: id, requested: quantity, available: z.int().nonnegative() })),
  }),
);

/** Nothing, or no more than shipped, is set aside for an order. */
export const stockReleased = defineEvent('inventory.stock.released.v1', z.object({ orderId: id }));
