import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '@tessera/kit/graphql';
import {
  customer,
  fixedClock,
  forEachEngine,
  staff,
  startTestSubgraph,
  type TestSubgraph,
} from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { signBody } from '../src/providers/signature.ts';
import { payments } from '../src/subgraph.ts';
import { secret } from './fixture.ts';

forEachEngine((engine) => {
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  let shop: TestSubgraph;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tessera-payments-'));
    engine.cleanUp(async () => rmSync(folder, { recursive: true }));
    const env = { PAYMENTS_TEST_LOG: path.join(folder, 'log.db'), PAYMENTS_TEST_SECRET: secret };
    shop = await startTestSubgraph(payments, { engine, clock, env });
  });

  const body = JSON.stringify({
    id: 'evt_1',
    orderId: newId('ord'),
    providerId: 'tpay_1',
    state: 'authorised',
    code: null,
    reason: null,
  });
  const send = (signature: string | undefined, text = body) =>
    fetch(`${shop.url}/webhooks/test`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature !== undefined && { 'tessera-signature': signature }),
      },
      body: text,
    });

  it('refuses webhooks that are unsigned, forged, old or no event, and touches no store', async () => {
    shop.takeStatements();
    const old = new Date(clock().getTime() - 301_000);
    const answers = await Promise.all([
      send(undefined),
      send('nonsense'),
      send(signBody('another secret', body, clock())),
      send(signBody(secret, body, old)),
      send(signBody(secret, `${body} `, clock())),
      send(signBody(secret, '[]', clock()), '[]'),
      send(signBody(secret, '{', clock()), '{'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 400));
    // Kit looks for messages that are due whenever it likes.
    const own = shop.takeStatements().filter((statement) => !statement.includes('scheduled_message'));
    expect(own).toEqual([]);
  });

  it('keeps a genuine event of an unknown payment once', async () => {
    for (let time = 0; time < 3; time += 1)
      expect((await send(signBody(secret, body, clock()))).status).toBe(200);
    const { errors } = await shop.execute('{ payments { nodes { id } } }', {}, { viewer: staff() });
    expect(errors).toEqual([]);
  });

  it('shows nothing of payments and the ledger to customers', async () => {
    const answer = await shop.execute(
      `{ payment(id: "${newId('pay')}") { id } payments { nodes { id } } ledgerEntries { nodes { id } } ledgerBalances { account } }`,
      {},
      { viewer: customer() },
    );
    expect(answer.data).toEqual({ payment: null, payments: null, ledgerEntries: null, ledgerBalances: null });
  });
});
