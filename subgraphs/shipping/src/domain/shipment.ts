/** Where a shipment stands. */
export type ShipmentStatus = 'PREPARING' | 'DISPATCHED' | 'IN_TRANSIT' | 'DELIVERED' | 'CANCELLED';

/** What happens to a shipment. */
export type TrackingKind =
  | 'PREPARED'
  | 'DISPATCHED'
  | 'IN_TRANSIT'
  | 'OUT_FOR_DELIVERY'
  | 'DELIVERY_ATTEMPTED'
  | 'DELIVERED'
  | 'CANCELLED';

const onItsWay = {
  IN_TRANSIT: 'IN_TRANSIT',
  OUT_FOR_DELIVERY: 'IN_TRANSIT',
  DELIVERY_ATTEMPTED: 'IN_TRANSIT',
  DELIVERED: 'DELIVERED',
} as const;

/** The state machine: where each event leads; what is not in it is refused. News of the way may come after arrival. */
const transitions: Readonly<Record<ShipmentStatus, Readonly<Partial<Record<TrackingKind, ShipmentStatus>>>>> =
  {
    PREPARING: { DISPATCHED: 'DISPATCHED', CANCELLED: 'CANCELLED' },
    DISPATCHED: onItsWay,
    IN_TRANSIT: onItsWay,
    DELIVERED: { IN_TRANSIT: 'DELIVERED', OUT_FOR_DELIVERY: 'DELIVERED', DELIVERY_ATTEMPTED: 'DELIVERED' },
    CANCELLED: {},
  };

/** Where a shipment stands after an event; null when it cannot happen to it. */
export const after = (status: ShipmentStatus, kind: TrackingKind): ShipmentStatus | null =>
  transitions[status][kind] ?? null;
