import { beforeAll } from 'vitest';
import { sessionsOfApolloClient } from './apollo-client/session.ts';
import { badInputAtTheDoor } from './bad-input/at-the-door.ts';
import { theFirstQuery } from './catalogue/first-query.ts';
import { couponsInCarts } from './discounts/coupon-in-cart.ts';
import { startTestPlatform, type TestPlatform } from './harness/platform.ts';
import { mailsOfASignUp } from './mails/sign-up.ts';
import { oneSubgraphDown } from './outage/one-subgraph-down.ts';

// Scenarios that leave the platform as they found it share one: to start eleven processes takes most of their time.
let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
const running = (): TestPlatform => platform;

theFirstQuery(running);
badInputAtTheDoor(running);
sessionsOfApolloClient(running);
couponsInCarts(running);
mailsOfASignUp(running);
// Last, as it ends processes.
oneSubgraphDown(running);
