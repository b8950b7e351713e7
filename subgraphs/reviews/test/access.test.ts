import { anonymous, type Viewer } from '@tessera/kit/identity';
import { customer, forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { named, product, type Reviews, startReviews } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Reviews;
  let id: string;
  const productId = product('guarded');
  beforeAll(async () => {
    shop = await startReviews(engine);
    id = (await shop.publish('ann', productId, 3)).id;
  });

  const refused = async (document: string, viewer: Viewer, code: string) => {
    const { errors } = await shop.execute(document, {}, { viewer });
    expect(
      errors.map((error) => error.extensions.code),
      document,
    ).toEqual([code]);
  };

  it('lets a visitor read, and do nothing', async () => {
    const inputs = [
      `reviewCreate(input: { productId: "${productId}", rating: 1, title: "t", body: "b" })`,
      `reviewUpdate(input: { id: "${id}", expectedVersion: 2, rating: 1 })`,
      `reviewDelete(input: { id: "${id}" })`,
      `reviewModerate(input: { id: "${id}", expectedVersion: 2, decision: REJECT })`,
      `reviewHelpfulAdd(input: { id: "${id}" })`,
      `reviewHelpfulRemove(input: { id: "${id}" })`,
      `reviewReport(input: { id: "${id}", reason: SPAM })`,
    ];
    for (const input of inputs) {
      await refused(`mutation { ${input} { userErrors { code } } }`, anonymous, 'UNAUTHENTICATED');
    }
    await refused('{ reviewsToModerate { nodes { id } } }', anonymous, 'UNAUTHENTICATED');
    expect(await shop.rating(productId)).toMatchObject({ average: 3, count: 1 });
  });

  it('keeps moderation from customers, the author included', async () => {
    for (const viewer of [customer(), named('ann')]) {
      await refused('{ reviewsToModerate { nodes { id } } }', viewer, 'FORBIDDEN');
      await refused(`{ review(id: "${id}") { reportCount } }`, viewer, 'FORBIDDEN');
      await refused(
        `{ review(id: "${id}") { ...r } } fragment r on Review { x: reports { reason } }`,
        viewer,
        'FORBIDDEN',
      );
      const decision = `{ id: "${id}", expectedVersion: 2, decision: REJECT }`;
      await refused(
        `mutation { reviewModerate(input: ${decision}) { userErrors { code } } }`,
        viewer,
        'FORBIDDEN',
      );
    }
  });

  it('takes neither author, status, origin nor counters from the client', async () => {
    for (const extra of ['authorId: "usr_x"', 'status: PUBLISHED', 'origin: GENERATED', 'helpfulCount: 9']) {
      const input = `{ productId: "${productId}", rating: 1, title: "t", body: "b", ${extra} }`;
      const document = `mutation { reviewCreate(input: ${input}) { userErrors { code } } }`;
      const { status, errors } = await shop.execute(document, {}, { viewer: customer() });
      expect(status).toBe(400);
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('is refused without identity, before anything is read', async () => {
    shop.takeStatements();
    for (const token of [undefined, '', 'nonsense', 'a.b.c']) {
      const response = await fetch(`${shop.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { 'tessera-viewer': token }),
        },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(response.status).toBe(401);
    }
    expect(shop.takeStatements()).toEqual([]);
  });
});
