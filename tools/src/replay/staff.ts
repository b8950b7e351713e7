import { fromCents } from './cents.ts';
import { accept, type Client, RefusedError, RequestError } from './client.ts';
import type { ExpectedOrder } from './expectations.ts';
import { type Answers, type OperationName, placedOrderOf } from './operations.ts';
import type { PlacedOrder } from './reconcile.ts';
import type { RunNames } from './run-name.ts';

/** What staff do for a replay. Each may be done again. */
export interface Staff {
  /** Where goods come in, and the titles of promotions that would change prices by themselves. */
  lookAround(): Promise<{ readonly warehouseId: string | null; readonly automatic: readonly string[] }>;
  /** Books goods in, once in a run. */
  receive(warehouseId: string, variantId: string, quantity: number): Promise<void>;
  /** Makes the promotion of an order with its coupon. */
  promote(order: ExpectedOrder): Promise<void>;
  /** Makes a way to ship what is too heavy for those there are. */
  offerFreight(): Promise<void>;
  /** What was placed for an order in this run. */
  ordersOf(orderId: string): Promise<readonly PlacedOrder[]>;
}

/** Who signs in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

const freight = {
  name: 'Superstore freight',
  zones: [
    {
      countries: ['US'],
      currencyCode: 'USD',
      brackets: [{ maxWeight: 100_000_000, price: '249.00' }],
      minDays: 5,
      maxDays: 10,
    },
  ],
};

/** Money as the API takes it. */
const dollars = (cents: bigint) => ({ amount: fromCents(cents), currencyCode: 'USD' });

const promotionOf = ({ id, items }: ExpectedOrder, code: string) => ({
  title: `Superstore ${id}`,
  description: 'What the data set took off this order.',
  method: 'CODE',
  discount: {
    variants: items
      .filter(({ discount }) => discount > 0n)
      .map(({ variantId, discount }) => ({ variantId, amount: dollars(discount) })),
  },
  coupon: { code, usageLimit: 1 },
});

const signIn = async (client: Client, credentials: Credentials): Promise<string> => {
  // Few tries: where nothing answers, nobody wants to wait for a minute to learn it.
  const { sessionCreate } = await client.send('sign-in', { ...credentials }, { tries: 3 });
  accept(`signing in as ${credentials.email}`, sessionCreate);
  if (!sessionCreate.tokens) {
    const message = 'A second factor is needed, which cannot be given here.';
    throw new RefusedError(`signing in as ${credentials.email}`, [{ code: 'SECOND_FACTOR', message }]);
  }
  return sessionCreate.tokens.accessToken;
};

/** Signs in. @throws RefusedError when the platform does not know them. */
export const createStaff = async (
  client: Client,
  credentials: Credentials,
  names: RunNames,
): Promise<Staff> => {
  let token = Promise.resolve(await signIn(client, credentials));

  /** Sends as staff; signs in again when the access token has expired, once for all that wait. */
  const send = async <Name extends OperationName>(
    name: Name,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Answers[Name]> => {
    const used = token;
    const sendWith = async () =>
      client.send(name, variables, { headers: { authorization: `Bearer ${await token}` } });
    try {
      return await sendWith();
    } catch (error) {
      if (!(error instanceof RequestError && error.codes.includes('UNAUTHENTICATED'))) throw error;
      if (token === used) token = signIn(client, credentials);
      return await sendWith();
    }
  };

  const makeFreight = async (): Promise<void> => {
    const { shippingMethodsForStaff } = await send('shipping-methods', {});
    if (shippingMethodsForStaff.some(({ name, active }) => active && name === freight.name)) return;
    const { shippingMethodCreate } = await send('shipping-method-create', { input: freight });
    accept('making a way to ship', shippingMethodCreate);
  };
  let offered: Promise<void> | undefined;

  return {
    lookAround: async () => {
      const { warehouses, promotions } = await send('shop-ready', {});
      return {
        warehouseId: warehouses.nodes.find(({ active }) => active)?.id ?? null,
        automatic: promotions.nodes.map(({ title }) => title),
      };
    },
    receive: async (warehouseId, variantId, quantity) => {
      const idempotencyKey = names.receiptKey(variantId, quantity);
      const { stockReceive } = await send('stock-receive', {
        input: { idempotencyKey, warehouseId, variantId, quantity },
      });
      accept(`booking ${variantId} in`, stockReceive);
    },
    promote: async (order) => {
      const code = names.couponCode(order.id);
      const { promotionCreate } = await send('promotion-create', { input: promotionOf(order, code) });
      // Made before: by a try whose answer was lost, or before the run was interrupted.
      if (promotionCreate.userErrors.some((error) => error.code === 'CODE_TAKEN')) return;
      accept(`making the promotion ${code}`, promotionCreate);
    },
    offerFreight: () => {
      // Once for all that wait: two at the same time would make two.
      offered ??= makeFreight().catch((error) => {
        offered = undefined;
        throw error;
      });
      return offered;
    },
    ordersOf: async (orderId) => {
      const { orders } = await send('orders-of', { email: names.email(orderId) });
      return orders.nodes.map(placedOrderOf);
    },
  };
};

/** Whether a refusal has one of these codes. */
export const isRefusedWith = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof RefusedError && error.errors.some(({ code }) => codes.includes(code));
