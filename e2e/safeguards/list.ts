/** Something that keeps the platform from losing or doubling orders, and what must notice when it is gone. */
export interface Safeguard {
  readonly name: string;
  /** Where it is, from the root of the checkout. */
  readonly file: string;
  /** The text that is it; stands there once. */
  readonly text: string;
  /** What stands there without it. */
  readonly without: string;
  /** Files of tests, one of which must fail without it. */
  readonly tests: readonly string[];
}

/** Every safeguard that a test must notice the absence of. */
export const safeguards: readonly Safeguard[] = [
  {
    name: 'the inbox knows what was handled',
    file: 'kit/src/events/handle-batch.ts',
    text: ': !taken.delete(item.id))',
    without: ': !taken.delete(item.id) && item.id === "")',
    tests: ['kit/test/events.test.ts'],
  },
  {
    name: 'what follows a failed message waits behind it',
    file: 'kit/src/events/handle-batch.ts',
    text: 'const waits = item.delivery !== null && waiting.has(item.aggregate);',
    without: 'const waits = item.delivery === null && waiting.has(item.aggregate);',
    tests: ['kit/test/events.test.ts'],
  },
  {
    name: 'a delivery is settled once',
    file: 'kit/src/events/receiver.ts',
    text: 'if (queued.has(item)) return;',
    without: 'if (ready.includes(item)) return;',
    tests: ['kit/test/events.test.ts'],
  },
  {
    name: 'the relay sends what was committed',
    file: 'kit/src/events/relay.ts',
    text: 'await carrier.publish(rows);',
    without: '',
    tests: ['kit/test/events.test.ts'],
  },
  {
    name: 'an order reserves once',
    file: 'subgraphs/inventory/src/store/order-reservations.ts',
    text: 'on conflict (order_id) do nothing returning id`',
    without: 'on conflict (order_id) do update set id = excluded.id returning id`',
    tests: ['subgraphs/inventory/test/orders.test.ts'],
  },
  {
    name: 'stock is locked while it is counted',
    file: 'subgraphs/inventory/src/store/levels.ts',
    text: 'tx.forUpdate(\n    tx\n      .select()\n      .from(stockLevel)',
    without: '(async (query) => query)(\n    tx\n      .select()\n      .from(stockLevel)',
    tests: ['subgraphs/inventory/test/races.test.ts'],
  },
  {
    name: 'no more is set aside than is there',
    file: 'subgraphs/inventory/src/actions/reserve-for-order.ts',
    text: 'if (shortages.length > 0) {',
    without: 'if (shortages.length > 1_000) {',
    tests: ['subgraphs/inventory/test/orders.test.ts'],
  },
  {
    name: 'limits of promotions are checked again under locks',
    file: 'subgraphs/promotions/src/actions/redeem-discounts.ts',
    text: "if (tx.engine === 'sqlite' || hindered",
    without: "if (tx.engine !== 'neither' || hindered",
    tests: ['subgraphs/promotions/test/races.test.ts'],
  },
  {
    name: 'an order redeems once',
    file: 'subgraphs/promotions/src/actions/redeem-discounts.ts',
    text: "if (earlier?.status === 'REDEEMED') {",
    without: "if (earlier?.status === 'REDEEMED' && aggregate === '') {",
    tests: ['subgraphs/promotions/test/redemption.test.ts'],
  },
  {
    name: 'the same request at the same moment is the same order',
    file: 'subgraphs/orders/src/actions/place-order.ts',
    text: 'return (await earlier()) ?? refuse(',
    without: 'return refuse(',
    tests: ['subgraphs/orders/test/order-place.test.ts'],
  },
  {
    name: 'what was done for an order that fails is undone',
    file: 'subgraphs/orders/src/actions/carry-on.ts',
    text: "if (command !== 'refund') {",
    without:
      "if (command === 'stock_release' || command === 'void') continue;\n    if (command !== 'refund') {",
    tests: ['subgraphs/orders/test/order-place.test.ts'],
  },
  {
    name: 'an order that hears nothing goes on by its deadline',
    file: 'subgraphs/orders/src/actions/carry-on.ts',
    text: 'order = await scheduleDeadline(tx, world, order);',
    without: '',
    tests: ['subgraphs/orders/test/order-place.test.ts'],
  },
  {
    name: 'a cart is its owner’s',
    file: 'subgraphs/orders/src/access/cart-access.ts',
    text: 'return asker.token !== null && tokenMatches(asker.token, tokenHash);',
    without: 'return asker.token !== null || tokenMatches("", tokenHash);',
    tests: ['subgraphs/orders/test/cart-access.test.ts'],
  },
  {
    name: 'webhooks are signed',
    file: 'subgraphs/payments/src/providers/test-provider.ts',
    text: "if (!isSigned(secret, body, headers['tessera-signature'], clock())) return null;",
    without:
      "if (!isSigned(secret, body, headers['tessera-signature'], clock()) && body.length === 0) return null;",
    tests: ['subgraphs/payments/test/webhooks.test.ts'],
  },
  {
    name: 'a void leaves a trace that refuses a late request',
    file: 'subgraphs/payments/src/actions/void.ts',
    text: 'else if (!(await insertPayment(tx, traceOf(dependencies, orderId))))',
    without: 'else if (orderId === "" && !(await insertPayment(tx, traceOf(dependencies, orderId))))',
    tests: ['subgraphs/payments/test/saga.test.ts', 'subgraphs/payments/test/races.test.ts'],
  },
];
