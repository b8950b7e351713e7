import { personalDataAsks, personalDataHolders } from '@tessera/contracts/personal-data';
import { failed, ok } from '@tessera/kit/errors';
import type { Read, Tx } from '@tessera/kit/store';
import { exportsPerDay, personalDataTimes } from '../domain/erasure.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { after } from '../domain/session.ts';
import { collectUser } from '../store/collect-user.ts';
import { readErasures } from '../store/erasures.ts';
import {
  countExportParts,
  countExportsSince,
  insertExport,
  insertExportPart,
  lockExport,
  markExportReady,
  readExportParts,
} from '../store/exports.ts';
import type { DataExportRow, ExportPartRow } from '../store/tables.ts';
import { lockUser } from '../store/users.ts';
import { confirmPassword, lockConfirmed } from './confirm-password.ts';
import type { Dependencies } from './dependencies.ts';

const day = 24 * 60 * 60_000;
/** The layout's name; it changes when a field loses its meaning, not when one is added. */
const format = 'tessera.user-data.v1';

/** Asks for all that is held of the viewer, who shows that they know the password. */
export const exportOwnData = async (
  deps: Dependencies,
  userId: string,
  password: string | null,
): Promise<AccountsOutcome<DataExportRow>> => {
  const confirmed = await confirmPassword(deps, userId, password ?? '', 'password');
  if (!confirmed.ok) return confirmed;
  return deps.store.tx(async (tx): Promise<AccountsOutcome<DataExportRow>> => {
    const user = await lockConfirmed(tx, confirmed.value);
    if (!user) return failed('PASSWORD_INCORRECT', 'The password has just changed.', ['password']);
    return requestWithin(tx, deps, user);
  });
};

/** Asks for all that is held of a user, on an admin's word. */
export const exportUserData = (deps: Dependencies, userId: string): Promise<AccountsOutcome<DataExportRow>> =>
  deps.store.tx(async (tx): Promise<AccountsOutcome<DataExportRow>> => {
    const user = await lockUser(tx, userId);
    const [erasure] = await readErasures(tx, [userId]);
    if (!user || erasure) return failed('NOT_FOUND', 'There is no such user.', ['userId']);
    return requestWithin(tx, deps, user);
  });

const requestWithin = async (
  tx: Tx,
  { clock, newId, outbox }: Dependencies,
  { id: userId, email }: { readonly id: string; readonly email: string },
): Promise<AccountsOutcome<DataExportRow>> => {
  const now = clock();
  if ((await countExportsSince(tx, userId, after(now, -day))) >= exportsPerDay) {
    return failed('TOO_MANY_ATTEMPTS', `There were ${exportsPerDay} exports today. Try again tomorrow.`);
  }
  const row: DataExportRow = {
    id: newId('exp'),
    userId,
    requestedAt: now,
    readyAt: null,
    expiresAt: after(now, personalDataTimes.exportKept),
  };
  await insertExport(tx, row);
  await outbox.emit(tx, personalDataAsks.export, {
    aggregate: userId,
    payload: { exportId: row.id, userId, email },
  });
  return ok(row);
};

/** Keeps what a subgraph holds of a user; with the last slice the export is ready. */
export const takeExportPart = async (
  tx: Tx,
  { clock }: Pick<Dependencies, 'clock'>,
  slice: ExportPartRow,
): Promise<void> => {
  const row = await lockExport(tx, slice.exportId);
  if (!row || row.readyAt) return;
  await insertExportPart(tx, slice);
  if ((await missingFrom(tx, slice.exportId)).length > 0) return;
  const own = JSON.stringify(await collectUser(tx, row.userId));
  await insertExportPart(tx, { exportId: row.id, subgraph: 'accounts', part: 0, parts: 1, json: own });
  await markExportReady(tx, slice.exportId, clock());
};

/** The subgraphs of which something is missing. */
export const missingFrom = async (read: Read, exportId: string): Promise<string[]> => {
  const complete = (await countExportParts(read, exportId))
    .filter(({ present, parts }) => present === parts)
    .map(({ subgraph }) => subgraph);
  return Object.keys(personalDataHolders).filter((subgraph) => !complete.includes(subgraph));
};

/** An export as one JSON text; null while something is missing. */
export const readDocument = async (
  read: Read,
  { id, userId, requestedAt, readyAt }: DataExportRow,
): Promise<string | null> => {
  if (readyAt === null) return null;
  const held = new Map<string, string>();
  for (const { subgraph, json } of await readExportParts(read, id)) {
    held.set(subgraph, (held.get(subgraph) ?? '') + json);
  }
  const subgraphs = [...held].map(([subgraph, json]) => `${JSON.stringify(subgraph)}:${json}`).join();
  const head = JSON.stringify({ format, userId, requestedAt, readyAt });
  return `${head.slice(0, -1)},"subgraphs":{${subgraphs}}}`;
};
