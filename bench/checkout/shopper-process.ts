import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Connection, jsonRequest, openConnection } from '../load/connection.ts';
import type { Prepare, Shop, ShopWindow, Told } from './messages.ts';

/** The process of the shoppers. It is one of its own, so that its CPU time can be told apart. */
const operation = (name: string): string =>
  readFileSync(new URL(`../../e2e/checkout/${name}.graphql`, import.meta.url), 'utf8');
const documents = {
  create: operation('cart-create'),
  details: operation('cart-details'),
  shipping: operation('cart-shipping'),
  place: operation('order-place'),
};
const address = {
  name: 'Ada Buyer',
  line1: '1 Main Street',
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
  countryCode: 'US',
};

let prepared: Prepare | undefined;
let target = new URL('http://127.0.0.1');
let turn = 0;

// biome-ignore lint/suspicious/noExplicitAny: each step reads one path of the answer, and fails loudly without it.
type Data = any;

const ask = async (connection: Connection, query: string, variables: object): Promise<Data> => {
  const { status, body } = await connection.exchange(
    jsonRequest(target, JSON.stringify({ query, variables })),
  );
  const text = body.toString('utf8');
  if (status !== 200 || text.includes('"errors":')) throw new Error(`${status} ${text.slice(0, 400)}`);
  return JSON.parse(text).data;
};

/** One whole checkout. @returns how long placing the order and all of it took, ms. */
const checkOut = async (connection: Connection): Promise<{ placeMs: number; checkoutMs: number }> => {
  const baskets = prepared?.baskets ?? [];
  const lines = baskets[turn++ % baskets.length];
  const started = performance.now();
  const { cartCreate } = await ask(connection, documents.create, { lines });
  const cart = { cartId: cartCreate.cart.id, cartToken: cartCreate.token };
  const { cartAddressSet } = await ask(connection, documents.details, {
    ...cart,
    email: 'ada@example.test',
    address,
  });
  const methodId = cartAddressSet.cart.shippingOptions[0].id;
  const { cartShippingMethodSet } = await ask(connection, documents.shipping, { ...cart, methodId });
  const placing = performance.now();
  const { orderPlace } = await ask(connection, documents.place, {
    input: {
      ...cart,
      idempotencyKey: randomUUID(),
      expectedCartVersion: cartShippingMethodSet.cart.version,
      expectedTotal: cartShippingMethodSet.cart.estimatedTotal,
      paymentToken: 'tok_success',
    },
  });
  const ended = performance.now();
  if (orderPlace.order?.status !== 'COMPLETED') throw new Error(JSON.stringify(orderPlace));
  return { placeMs: ended - placing, checkoutMs: ended - started };
};

const shop = async ({
  shoppers,
  durationMs,
  limit = Number.POSITIVE_INFINITY,
}: Shop): Promise<ShopWindow> => {
  const [placeMs, checkoutMs]: [number[], number[]] = [[], []];
  let [begun, failures] = [0, 0];
  let firstFailure: string | undefined;
  const connections = await Promise.all(Array.from({ length: shoppers }, () => openConnection(target)));
  const started = performance.now();
  const keepBuying = async (connection: Connection): Promise<void> => {
    while (performance.now() - started < durationMs && begun < limit) {
      begun += 1;
      try {
        const times = await checkOut(connection);
        placeMs.push(times.placeMs);
        checkoutMs.push(times.checkoutMs);
      } catch (error) {
        failures += 1;
        firstFailure ??= (error as Error).message;
      }
    }
  };
  await Promise.all(connections.map(keepBuying));
  const elapsedMs = performance.now() - started;
  for (const connection of connections) connection.close();
  return {
    elapsedMs,
    placeMs: Float64Array.from(placeMs),
    checkoutMs: Float64Array.from(checkoutMs),
    failures,
    ...(firstFailure === undefined ? {} : { firstFailure }),
  };
};

const tell = (message: Told): void => void process.send?.(message);

process.on('message', async (message: Prepare | Shop) => {
  if (message.type === 'prepare') {
    prepared = message;
    target = new URL(message.url);
    tell({ type: 'prepared' });
  } else {
    tell({ type: 'done', window: await shop(message) });
  }
});
process.on('disconnect', () => process.exit(0));
