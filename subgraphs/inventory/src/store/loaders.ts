import {
  createListLoader,
  createLoader,
  groupBy,
  indexBy,
  loaderPerArguments,
  type Page,
} from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import { readAvailable, readLevelsOfVariants, readLevelsOfWarehouses } from './levels.ts';
import { readMovements, readMovementsOfVariants } from './movements.ts';
import { readReservationLines, readReservations } from './reservations.ts';
import { readWarehouses } from './warehouses.ts';

/** The loaders of one request: one statement a kind and wave, however many ask. `now` is the request's moment. */
export const createLoaders = (read: Read, now: Date) => ({
  /** What can be sold of a variant; null when it was never stocked. */
  available: createLoader((ids: readonly string[]) => readAvailable(read, ids, now)),
  warehouse: createLoader(async (ids: readonly string[]) =>
    indexBy(await readWarehouses(read, ids), ({ id }) => id),
  ),
  movement: createLoader(async (ids: readonly string[]) =>
    indexBy(await readMovements(read, ids), ({ id }) => id),
  ),
  reservation: createLoader(async (ids: readonly string[]) =>
    indexBy(await readReservations(read, ids), ({ id }) => id),
  ),
  linesOfReservation: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readReservationLines(read, ids), ({ reservationId }) => reservationId),
  ),
  levelsOfVariant: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readLevelsOfVariants(read, ids, now), ({ variantId }) => variantId),
  ),
  levelsOfWarehouse: loaderPerArguments((page: Page) =>
    createListLoader(async (ids: readonly string[]) =>
      groupBy(await readLevelsOfWarehouses(read, ids, page, now), ({ warehouseId }) => warehouseId),
    ),
  ),
  movementsOfVariant: loaderPerArguments((page: Page) =>
    createListLoader(async (ids: readonly string[]) =>
      groupBy(await readMovementsOfVariants(read, ids, page), ({ variantId }) => variantId),
    ),
  ),
});

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
