import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import type { TestPlatform } from '../harness/platform.ts';
import { createShopper, type ReadyCart, type Shopper } from '../harness/shopper.ts';

/** Somebody whose every value is unmistakable: none of it is anywhere else. */
export const person = {
  email: 'zebulon.quarkwright@unmistakable.test',
  password: 'correct horse battery',
  displayName: 'ZebQuark Seventhree',
  phone: '+15550173173',
  address: {
    name: 'Zebulon Quarkwright',
    company: 'Sprocketry Unbound LLC',
    line1: '731 Nowhereville Parade',
    line2: 'Floor Umpteen',
    city: 'Erewhonia',
    region: 'OR',
    postalCode: '97731',
    countryCode: 'US',
    phone: '+15550173174',
  },
};

/** What is looked for when the person is gone. */
export const traces = [
  person.email,
  person.displayName,
  '5550173173',
  '5550173174',
  'Zebulon Quarkwright',
  'Sprocketry Unbound',
  'Nowhereville',
  'Floor Umpteen',
  'Erewhonia',
  '97731',
];

type Headers = Record<string, string>;

/** The person's way through the shop, by the router alone. */
export interface Customer {
  readonly userId: string;
  readonly headers: Headers;
  readonly refreshToken: string;
  readonly shopper: Shopper;
  /** A cart that goes to the person. */
  fill(variantId: string): Promise<ReadyCart>;
}

const sure = async (
  platform: TestPlatform,
  query: string,
  variables: Record<string, unknown>,
  headers: Headers = {},
) => {
  const { data, errors, text } = await platform.query(query, variables, headers);
  expect(errors, text).toEqual([]);
  const [payload] = Object.values(data) as { userErrors?: unknown[] }[];
  expect(payload?.userErrors ?? [], text).toEqual([]);
  return data;
};

/** Signs the person up and in, with an address and a phone number. */
export const arrive = async (platform: TestPlatform, staff: Headers): Promise<Customer> => {
  const { email, password, displayName, phone, address } = person;
  await sure(
    platform,
    'mutation ($input: UserSignUpInput!) { userSignUp(input: $input) { userErrors { code } } }',
    { input: { email, password, displayName } },
  );
  const mails = '{ sentMails(filter: { to: "zebulon.quarkwright@unmistakable.test" }) { nodes { body } } }';
  const { sentMails } = await sure(platform, mails, {}, staff);
  const token = /#token=([\w-]+)/.exec(sentMails.nodes[0].body)?.[1];
  const verify =
    'mutation ($token: String!) { userEmailVerify(input: { token: $token }) { user { id } userErrors { code } } }';
  const { userEmailVerify } = await sure(platform, verify, { token });
  const signIn = `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) {
    tokens { accessToken refreshToken } userErrors { code } } }`;
  const { sessionCreate } = await sure(platform, signIn, { input: { email, password } });
  const { accessToken, refreshToken } = sessionCreate.tokens;
  const headers = { authorization: `Bearer ${accessToken}` };
  const update = 'mutation ($phone: String) { userUpdate(input: { phone: $phone }) { userErrors { code } } }';
  await sure(platform, update, { phone }, headers);
  const create =
    'mutation ($input: AddressCreateInput!) { addressCreate(input: $input) { userErrors { code } } }';
  await sure(platform, create, { input: address }, headers);
  const shopper = createShopper(platform, headers);
  return {
    userId: userEmailVerify.user.id,
    headers,
    refreshToken,
    shopper,
    fill: (variantId) => shopper.fill([{ variantId, quantity: 1 }], { email, address }),
  };
};

/** Writes a review that names its author, and has staff publish it. @returns its id. */
export const review = async (
  platform: TestPlatform,
  { headers }: Customer,
  staff: Headers,
  productId: string,
): Promise<string> => {
  const { displayName, email } = person;
  const input = {
    productId,
    rating: 5,
    title: `By ${displayName}`,
    body: `Write to ${email}. ${displayName}`,
  };
  const create = `mutation ($input: ReviewCreateInput!) { reviewCreate(input: $input) {
    review { id version } userErrors { code } } }`;
  const { reviewCreate } = await sure(platform, create, { input }, headers);
  const { id, version } = reviewCreate.review;
  const moderate =
    'mutation ($input: ReviewModerateInput!) { reviewModerate(input: $input) { userErrors { code } } }';
  const decision = { id, expectedVersion: version, decision: 'PUBLISH' };
  await sure(platform, moderate, { input: decision }, staff);
  return id;
};

/** Takes the person into a group of customers. */
export const befriend = (platform: TestPlatform, { userId }: Customer, staff: Headers) =>
  sure(
    platform,
    'mutation ($input: CustomerGroupCreateInput!) { customerGroupCreate(input: $input) { userErrors { code } } }',
    { input: { name: 'Friends', userIds: [userId] } },
    staff,
  );

/** Sends the parcels of an order on their way. */
export const dispatch = async (platform: TestPlatform, orderId: string, staff: Headers): Promise<void> => {
  const find = 'query ($id: ID!) { order(id: $id) { shipments { id status } } }';
  const { order } = await sure(platform, find, { id: orderId }, staff);
  const send =
    'mutation ($input: ShipmentDispatchInput!) { shipmentDispatch(input: $input) { userErrors { code } } }';
  for (const { id } of order.shipments) {
    const input = { idempotencyKey: randomUUID(), id, carrier: 'DHL', trackingNumber: 'JD0001' };
    await sure(platform, send, { input }, staff);
  }
};

/** Asks for all that is held of the person, and waits for it. */
export const exportData = async (platform: TestPlatform, { headers }: Customer) => {
  const request = `mutation ($input: UserDataExportRequestInput!) { userDataExportRequest(input: $input) {
    export { id } userErrors { code } } }`;
  const { password } = person;
  const { userDataExportRequest } = await sure(platform, request, { input: { password } }, headers);
  const { id } = userDataExportRequest.export;
  const json = await waitFor(
    async () => {
      const query = 'query ($id: ID!) { userDataExport(id: $id) { json missing } }';
      return (await sure(platform, query, { id }, headers)).userDataExport.json;
    },
    { timeoutMs: 30_000 },
  );
  return { id, document: JSON.parse(json) };
};

/** Asks to erase the person. */
export const eraseOneself = async (platform: TestPlatform, { headers }: Customer) => {
  const erase = `mutation ($input: UserEraseInput!) { userErase(input: $input) {
    erasure { status progress { subgraph erasedAt } } userErrors { code } } }`;
  const { password } = person;
  return (await sure(platform, erase, { input: { password } }, headers)).userErase.erasure;
};

/** How far the erasure is, as staff see it. */
export const progress = async (platform: TestPlatform, { userId }: Customer, staff: Headers) => {
  const query = `query ($userId: ID!) { userErasure(userId: $userId) {
    status overdue progress { subgraph erasedAt } } }`;
  return (await sure(platform, query, { userId }, staff)).userErasure;
};
