import { describe, expect, it } from 'vitest';
import { type Client, RequestError } from '../../src/replay/client.ts';
import type { ExpectedOrder } from '../../src/replay/expectations.ts';
import { readCatalog } from '../../src/replay/read-catalog.ts';
import { type Replay, replayOrders, stockUp } from '../../src/replay/replay-orders.ts';
import { namesOf } from '../../src/replay/run-name.ts';

const amount = (text: string) => ({ amount: text });
const ordersOf = (count: number): ExpectedOrder[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `CA-${index}`,
    address: { name: 'Ada Buyer', city: 'Portland', region: 'OR', postalCode: '97201' },
    items: [{ variantId: 'var_1', quantity: 2, revenue: 1_000n, discount: 0n }],
    revenue: 1_000n,
  }));

/** What a shop answers that sells `var_1` for 5.00. */
const shop: Readonly<Record<string, unknown>> = {
  'cart-create': { cartCreate: { cart: { id: 'cart_1' }, token: 'secret', userErrors: [] } },
  'cart-details': {
    cartContactUpdate: { userErrors: [] },
    cartAddressSet: { cart: { shippingOptions: [{ id: 'shm_1' }] }, userErrors: [] },
  },
  'cart-shipping': {
    cartCouponCodesSet: { userErrors: [] },
    cartShippingMethodSet: { cart: { version: 5, checkoutProblems: [] }, userErrors: [] },
  },
  'order-place': {
    orderPlace: {
      order: {
        id: 'ord_1',
        number: 'T-1',
        status: 'COMPLETED',
        failure: null,
        currencyCode: 'USD',
        lines: [
          {
            variant: { id: 'var_1' },
            quantity: 2,
            unitPrice: amount('5.00'),
            discount: amount('0.00'),
            tax: amount('0.00'),
            total: amount('10.00'),
          },
        ],
        subtotal: amount('10.00'),
        discount: amount('0.00'),
        shippingPrice: amount('5.99'),
        tax: amount('0.00'),
        taxIncluded: false,
        total: amount('15.99'),
        captured: amount('15.99'),
      },
      userErrors: [],
    },
  },
};

/** @param answer what the shop answers; throws what it does not. */
const replayOf = (
  count: number,
  answer: (name: string, request: number) => unknown = (name) => shop[name],
  over: Partial<Replay> = {},
) => {
  const received: unknown[] = [];
  let requests = 0;
  const send = async (name: string) => {
    requests += 1;
    return answer(name, requests);
  };
  const replay: Replay = {
    client: { send, sent: () => ({ requests, retries: 0 }) } as Client,
    staff: {
      lookAround: async () => ({ warehouseId: 'wh_1', automatic: [] }),
      receive: async (...given) => void received.push(given),
      promote: async () => {},
      offerFreight: async () => {},
      ordersOf: async () => [],
    },
    names: namesOf('r1'),
    orders: ordersOf(count),
    impossible: [],
    concurrency: 2,
    resumed: false,
    stop: new AbortController().signal,
    progress: () => {},
    ...over,
  };
  return { replay, received };
};

describe('a replay', () => {
  it('books in all that will be bought, a variant at once', async () => {
    const { replay, received } = replayOf(3);
    await stockUp(replay, 'wh_1');
    expect(received).toEqual([['wh_1', 'var_1', 6]]);
  });

  it('adds up what was placed, and what could not be', async () => {
    const impossible = [{ orderId: 'CA-X', revenue: 700n, reason: 'the shop does not sell it' }];
    const { replay } = replayOf(3, undefined, { impossible });
    expect(await replayOrders(replay)).toMatchObject({
      orders: 4,
      reconciled: 4,
      placed: 3,
      placedBefore: 0,
      revenue: { expected: 3_700n, placed: 3_000n },
      differing: [{ orderId: 'CA-X', differences: ['the shop does not sell it'] }],
      requests: 12,
    });
  });

  it('goes on after an order that was refused, and names it', async () => {
    const refusal = {
      cartCreate: { cart: null, token: null, userErrors: [{ code: 'NOT_SELLABLE', message: 'Gone.' }] },
    };
    const { replay } = replayOf(3, (name, request) => (request === 1 ? refusal : shop[name]));
    expect(await replayOrders(replay)).toMatchObject({
      reconciled: 3,
      placed: 2,
      revenue: { expected: 3_000n, placed: 2_000n },
      differing: [{ orderId: 'CA-0', differences: ['filling the cart: NOT_SELLABLE, Gone.'] }],
    });
  });

  it('ends after the orders under way when it is told to stop', async () => {
    const stop = new AbortController();
    const progress = (_: string, done: number) => done === 2 && stop.abort();
    const { replay } = replayOf(100, undefined, { stop: stop.signal, progress });
    const { orders, reconciled, placed } = await replayOrders(replay);
    expect(orders).toBe(100);
    expect(reconciled).toBe(placed);
    expect(reconciled).toBeLessThanOrEqual(4);
  });

  it('ends where nothing answers any more, in place of finding it out for each order', async () => {
    const { replay } = replayOf(500, () => {
      throw new RequestError('cart-create: connect ECONNREFUSED', [], true);
    });
    const { reconciled, differing } = await replayOrders(replay);
    expect(reconciled).toBeLessThan(25);
    expect(differing).toHaveLength(reconciled);
  });

  it('does not hide a fault of its own behind an order', async () => {
    const { replay } = replayOf(3, () => {
      throw new TypeError('a fault');
    });
    await expect(replayOrders(replay)).rejects.toThrow('a fault');
  });
});

describe('the catalog of a shop', () => {
  it('is read page by page: products of the data set by id and name, with what their first variant costs', async () => {
    const product = (title: string, sku: string, price: string | null) => ({
      title,
      variants: { nodes: [{ id: `var_${sku}`, sku, price: price && amount(price) }] },
    });
    const page = (nodes: unknown[], endCursor: string | null) => ({
      products: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } },
    });
    const asked: unknown[] = [];
    const pages = [
      page([product('Chair', 'FUR-CH-10000001', '10.50'), product('Gift card', 'GIFT', '5.00')], 'next'),
      page([product('Table', 'FUR-CH-10000001-2', '20.00'), product('Free', 'OFF-AR-10000001', null)], null),
    ];
    const client = {
      send: async (_: string, variables: unknown) => {
        asked.push(variables);
        return pages.shift();
      },
      sent: () => ({ requests: 0, retries: 0 }),
      // Its answers are typed by the operation asked for, which a recorder does not know.
    } as unknown as Client;
    expect(await readCatalog(client)).toEqual(
      new Map([
        ['FUR-CH-10000001:Chair', { id: 'var_FUR-CH-10000001', price: 1_050n }],
        ['FUR-CH-10000001:Table', { id: 'var_FUR-CH-10000001-2', price: 2_000n }],
      ]),
    );
    expect(asked).toEqual([{ after: null }, { after: 'next' }]);
  });
});
