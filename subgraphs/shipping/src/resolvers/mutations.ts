import { assertId, parseMinor, toPayload } from '@tessera/kit/graphql';
import { requireUser } from '@tessera/kit/identity';
import { changeMethod, createMethod } from '../actions/change-methods.ts';
import { dispatchShipment } from '../actions/dispatch-shipment.ts';
import { receiveReturn } from '../actions/receive-return.ts';
import { deliverShipment, trackShipment } from '../actions/track-shipment.ts';
import { written } from '../context.ts';
import type { Zone } from '../domain/rates.ts';
import type { MutationResolvers, ShippingZoneInput } from '../generated/resolvers.ts';
import { readReceipt } from '../store/shipments.ts';

const toZones = (zones: readonly ShippingZoneInput[]): Zone[] =>
  zones.map(({ countries, currencyCode, brackets, minDays, maxDays }, zone) => ({
    countries: [...countries],
    currency: currencyCode,
    brackets: brackets.map(({ maxWeight, price }, index) => ({
      maxWeight,
      price: Number(parseMinor(price, currencyCode, `input.zones.${zone}.brackets.${index}.price`)),
    })),
    minDays,
    maxDays,
  }));

export const mutations: MutationResolvers = {
  shippingMethodCreate: async (_, { input }, context) => {
    const created = createMethod(context.dependencies, { name: input.name, zones: toZones(input.zones) });
    return toPayload('shippingMethod', await written(context, created));
  },
  shippingMethodUpdate: async (_, { input }, context) => {
    const { id, expectedVersion, name = null, active = null, zones } = input;
    const changes = {
      id: assertId(id, 'shm', 'input.id'),
      expectedVersion,
      name,
      active,
      zones: zones ? toZones(zones) : null,
    };
    return toPayload('shippingMethod', await written(context, changeMethod(context.dependencies, changes)));
  },
  shipmentDispatch: async (_, { input }, context) => {
    const { idempotencyKey, carrier = null, trackingNumber = null } = input;
    const leaving = {
      actor: requireUser(context.viewer),
      idempotencyKey,
      id: assertId(input.id, 'shp', 'input.id'),
      lines: input.lines ?? null,
      carrier,
      trackingNumber,
    };
    const outcome = await written(context, dispatchShipment(context.dependencies, leaving));
    if (!outcome.ok) return { shipment: null, remainder: null, userErrors: outcome.errors };
    const [shipment = null, remainder = null] = await Promise.all(
      outcome.value.map((id) => context.loaders.shipment.load(id)),
    );
    return { shipment, remainder, userErrors: [] };
  },
  shipmentTrackingEventAdd: async (_, { input }, context) => {
    const { idempotencyKey, kind, description = null, location = null, occurredAt = null } = input;
    const id = assertId(input.id, 'shp', 'input.id');
    const news = {
      actor: requireUser(context.viewer),
      idempotencyKey,
      id,
      kind,
      description,
      location,
      occurredAt,
    };
    const outcome = await written(context, trackShipment(context.dependencies, news));
    if (!outcome.ok) return { shipment: null, userErrors: outcome.errors };
    return { shipment: await context.loaders.shipment.load(id), userErrors: [] };
  },
  shipmentDeliver: async (_, { input }, context) => {
    const id = assertId(input.id, 'shp', 'input.id');
    const outcome = await written(context, deliverShipment(context.dependencies, id));
    if (!outcome.ok) return { shipment: null, userErrors: outcome.errors };
    return { shipment: await context.loaders.shipment.load(id), userErrors: [] };
  },
  returnReceive: async (_, { input }, context) => {
    const back = {
      actor: requireUser(context.viewer),
      idempotencyKey: input.idempotencyKey,
      orderId: assertId(input.orderId, 'ord', 'input.orderId'),
      lines: input.lines,
    };
    const outcome = await written(context, receiveReturn(context.dependencies, back));
    if (!outcome.ok) return { receipt: null, userErrors: outcome.errors };
    return {
      receipt: await readReceipt(context.dependencies.store.read, outcome.value[0] ?? ''),
      userErrors: [],
    };
  },
};
