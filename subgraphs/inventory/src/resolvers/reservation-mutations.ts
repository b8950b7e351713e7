import { assertId } from '@tessera/kit/graphql';
import { requireUser } from '@tessera/kit/identity';
import { commitReservation } from '../actions/commit-reservation.ts';
import { releaseReservation } from '../actions/release-reservation.ts';
import { reserveStock } from '../actions/reserve-stock.ts';
import { type Context, written } from '../context.ts';
import type { InventoryOutcome } from '../domain/outcome.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

type ReservationMutations = Pick<
  MutationResolvers,
  'reservationCreate' | 'reservationRelease' | 'reservationCommit'
>;

const toReservation = async (context: Context, changed: Promise<InventoryOutcome<string>>) => {
  const outcome = await written(context, changed);
  return outcome.ok
    ? { reservation: await context.loaders.reservation.load(outcome.value), userErrors: [] }
    : { reservation: null, userErrors: outcome.errors };
};

export const reservationMutations: ReservationMutations = {
  reservationCreate: (_, { input }, context) => {
    const wanted = {
      actor: requireUser(context.viewer),
      idempotencyKey: input.idempotencyKey,
      lines: input.lines.map(({ variantId, quantity }, index) => ({
        variantId: assertId(variantId, 'var', `input.lines.${index}.variantId`),
        quantity,
      })),
      expiresInSeconds: input.expiresInSeconds ?? 900,
      reference: input.reference ?? null,
    };
    return toReservation(context, reserveStock(context.dependencies, wanted));
  },
  reservationRelease: (_, { input }, context) => {
    const id = assertId(input.id, 'res', 'input.id');
    return toReservation(context, releaseReservation(context.dependencies, id));
  },
  reservationCommit: (_, { input }, context) => {
    const commit = {
      actor: requireUser(context.viewer),
      idempotencyKey: input.idempotencyKey,
      id: assertId(input.id, 'res', 'input.id'),
    };
    return toReservation(context, commitReservation(context.dependencies, commit));
  },
};
