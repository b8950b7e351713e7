import type { Resolvers } from '../generated/resolvers.ts';
import {
  productVariant,
  shippingBracket,
  shippingEstimate,
  shippingMethod,
  shippingZone,
} from './methods.ts';
import { mutations } from './mutations.ts';
import { queries } from './queries.ts';
import { order, shipment, shipmentLine } from './shipments.ts';

/** shipping's resolvers. */
export const resolvers: Resolvers = {
  Query: queries,
  Mutation: mutations,
  ProductVariant: productVariant,
  Order: order,
  ShippingMethod: shippingMethod,
  ShippingZone: shippingZone,
  ShippingBracket: shippingBracket,
  ShippingEstimate: shippingEstimate,
  Shipment: shipment,
  ShipmentLine: shipmentLine,
};
