import type { Resolvers } from '../generated/resolvers.ts';
import { productVariant } from './product-variant.ts';
import { queries } from './queries.ts';
import { reservationMutations } from './reservation-mutations.ts';
import { stockMutations } from './stock-mutations.ts';
import { reservation, reservationLine, stockLevel, stockMovement, warehouse } from './types.ts';
import { warehouseMutations } from './warehouse-mutations.ts';

/** inventory's resolvers. */
export const resolvers: Resolvers = {
  Query: queries,
  Mutation: { ...warehouseMutations, ...stockMutations, ...reservationMutations },
  ProductVariant: productVariant,
  Warehouse: warehouse,
  StockLevel: stockLevel,
  StockMovement: stockMovement,
  Reservation: reservation,
  ReservationLine: reservationLine,
};
