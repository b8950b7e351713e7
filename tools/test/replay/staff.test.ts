import { describe, expect, it } from 'vitest';
import { type Client, RequestError } from '../../src/replay/client.ts';
import { namesOf } from '../../src/replay/run-name.ts';
import { createStaff } from '../../src/replay/staff.ts';

const done = { userErrors: [] };
const refused = (code: string) => ({ userErrors: [{ code, message: 'No.' }] });

/** Staff of a shop that gives these answers, a function for each operation. */
const staffWith = async (answers: Readonly<Record<string, (input: unknown) => unknown>>) => {
  const asked: { readonly name: string; readonly variables: unknown; readonly token: string | undefined }[] =
    [];
  let signIns = 0;
  const client = {
    send: async (name: string, variables: unknown, options?: { headers?: Record<string, string> }) => {
      asked.push({ name, variables, token: options?.headers?.authorization });
      if (name !== 'sign-in') return answers[name]?.(variables);
      signIns += 1;
      return { sessionCreate: { tokens: { accessToken: `token-${signIns}` }, ...done } };
    },
    sent: () => ({ requests: asked.length, retries: 0 }),
    // Its answers are typed by the operation asked for, which a recorder does not know.
  } as unknown as Client;
  const staff = await createStaff(client, { email: 'staff@tessera.test', password: 'secret' }, namesOf('r1'));
  return { staff, asked, named: (wanted: string) => asked.filter(({ name }) => name === wanted) };
};

const order = {
  id: 'CA-2016-1',
  address: { name: 'Ada Buyer', city: 'Portland', region: 'OR', postalCode: '97201' },
  items: [
    { variantId: 'var_1', quantity: 2, revenue: 1_601n, discount: 399n },
    { variantId: 'var_2', quantity: 1, revenue: 500n, discount: 0n },
  ],
  revenue: 2_101n,
};

describe('staff of a replay', () => {
  it('takes exactly what the data set did off each variant that was cheaper, for one use of one coupon', async () => {
    const { staff, named } = await staffWith({ 'promotion-create': () => ({ promotionCreate: done }) });
    await staff.promote(order);
    expect(named('promotion-create')[0]).toMatchObject({
      token: 'Bearer token-1',
      variables: {
        input: {
          method: 'CODE',
          discount: { variants: [{ variantId: 'var_1', amount: { amount: '3.99', currencyCode: 'USD' } }] },
          coupon: { code: 'R1-CA-2016-1', usageLimit: 1 },
        },
      },
    });
  });

  it('takes a coupon that is there for the one it made before', async () => {
    const { staff } = await staffWith({
      'promotion-create': () => ({ promotionCreate: refused('CODE_TAKEN') }),
    });
    await expect(staff.promote(order)).resolves.toBeUndefined();
  });

  it('says what was refused', async () => {
    const { staff } = await staffWith({
      'promotion-create': () => ({ promotionCreate: refused('INVALID') }),
      'stock-receive': () => ({ stockReceive: refused('TOO_MUCH_STOCK') }),
    });
    await expect(staff.promote(order)).rejects.toThrow('making the promotion R1-CA-2016-1: INVALID, No.');
    await expect(staff.receive('wh_1', 'var_1', 5)).rejects.toThrow('booking var_1 in: TOO_MUCH_STOCK');
  });

  it('books the same goods in under the same key', async () => {
    const { staff, named } = await staffWith({ 'stock-receive': () => ({ stockReceive: done }) });
    await staff.receive('wh_1', 'var_1', 5);
    await staff.receive('wh_1', 'var_1', 5);
    const [first, second] = named('stock-receive').map(({ variables }) => variables);
    expect(first).toEqual({
      input: {
        idempotencyKey: 'superstore:r1:var_1:5',
        warehouseId: 'wh_1',
        variantId: 'var_1',
        quantity: 5,
      },
    });
    expect(second).toEqual(first);
  });

  it('signs in again once when its token has expired, for all that wait', async () => {
    let token = 'token-1';
    const { staff, asked, named } = await staffWith({
      'stock-receive': () => {
        if (asked.at(-1)?.token === 'Bearer token-1' && token !== 'token-1') {
          throw new RequestError('stock-receive: UNAUTHENTICATED', ['UNAUTHENTICATED'], false);
        }
        return { stockReceive: done };
      },
    });
    token = 'expired';
    await Promise.all(['var_1', 'var_2', 'var_3'].map((id) => staff.receive('wh_1', id, 1)));
    expect(named('sign-in')).toHaveLength(2);
    expect(named('stock-receive').filter((one) => one.token === 'Bearer token-2')).toHaveLength(3);
  });

  it('makes one way to ship what is heavy, unless there is one', async () => {
    let methods = [{ name: 'Standard', active: true }];
    const answers = {
      'shipping-methods': () => ({ shippingMethodsForStaff: methods }),
      'shipping-method-create': () => ({ shippingMethodCreate: done }),
    };
    const first = await staffWith(answers);
    await Promise.all([first.staff.offerFreight(), first.staff.offerFreight()]);
    await first.staff.offerFreight();
    expect(first.named('shipping-method-create')).toHaveLength(1);

    methods = [...methods, { name: 'Superstore freight', active: true }];
    const second = await staffWith(answers);
    await second.staff.offerFreight();
    expect(second.named('shipping-method-create')).toEqual([]);
  });
});
