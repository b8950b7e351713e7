/** How far an order is. */
export type OrderStatus =
  | 'ACCEPTED'
  | 'CONFIRMED'
  | 'COMPLETED'
  | 'FAILING'
  | 'FAILED'
  | 'CANCELLING'
  | 'CANCELLED';

interface StateRule {
  /** Where it can go from here. */
  readonly to: readonly OrderStatus[];
  /** Whether its checkout is over. A completed order may still be called off. */
  readonly final: boolean;
  /** Whether it can be called off, as long as nothing has left. */
  readonly cancellable: boolean;
}

/** The life of an order. What is not in the table cannot happen. */
export const orderStates: Readonly<Record<OrderStatus, StateRule>> = {
  ACCEPTED: {
    to: ['CONFIRMED', 'FAILING', 'FAILED', 'CANCELLING', 'CANCELLED'],
    final: false,
    cancellable: true,
  },
  CONFIRMED: {
    to: ['COMPLETED', 'FAILING', 'FAILED', 'CANCELLING', 'CANCELLED'],
    final: false,
    cancellable: true,
  },
  COMPLETED: { to: ['CANCELLING', 'CANCELLED'], final: true, cancellable: true },
  // Back to COMPLETED when a parcel had left before it could be stopped.
  FAILING: { to: ['FAILED', 'COMPLETED'], final: false, cancellable: false },
  FAILED: { to: [], final: true, cancellable: false },
  CANCELLING: { to: ['CANCELLED', 'COMPLETED'], final: false, cancellable: false },
  CANCELLED: { to: [], final: true, cancellable: false },
};

/** All of them, in the order of an order's life. */
export const orderStatuses = Object.keys(orderStates) as [OrderStatus, ...OrderStatus[]];

/** Whether nothing more happens to the checkout by itself. */
export const isFinal = (status: OrderStatus): boolean => orderStates[status].final;

/** Lets a change pass. @throws Error when the table has no such change: a fault of the program. */
export const changeStatus = (from: OrderStatus, to: OrderStatus): OrderStatus => {
  if (from !== to && !orderStates[from].to.includes(to))
    throw new Error(`An order cannot go from ${from} to ${to}.`);
  return to;
};
