import { and, asc, count, eq, gt, lte, type Read, type Tx } from '@tessera/kit/store';
import { type DataExportRow, type ExportPartRow, tables } from './tables.ts';

/** Adds an export. */
export const insertExport = async (tx: Tx, row: DataExportRow): Promise<void> => {
  await tx.insert(tables.on(tx).dataExport).values(row);
};

/** An export that can still be read; null when there is none. */
export const readExport = async (read: Read, id: string, now: Date): Promise<DataExportRow | null> => {
  const { dataExport } = tables.on(read);
  const [row] = await read
    .select()
    .from(dataExport)
    .where(and(eq(dataExport.id, id), gt(dataExport.expiresAt, now)));
  return row ?? null;
};

/** An export, locked; null when it is gone. */
export const lockExport = async (tx: Tx, id: string): Promise<DataExportRow | null> => {
  const { dataExport } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(dataExport).where(eq(dataExport.id, id)));
  return row ?? null;
};

/** How many exports of a user were asked for since a moment. */
export const countExportsSince = async (read: Read, userId: string, since: Date): Promise<number> => {
  const { dataExport } = tables.on(read);
  const [row] = await read
    .select({ exports: count() })
    .from(dataExport)
    .where(and(eq(dataExport.userId, userId), gt(dataExport.requestedAt, since)));
  return Number(row?.exports ?? 0);
};

/** Keeps a slice; nothing when it is there. */
export const insertExportPart = async (tx: Tx, row: ExportPartRow): Promise<void> => {
  await tx.insert(tables.on(tx).exportPart).values(row).onConflictDoNothing();
};

/** The slices of an export, in order. */
export const readExportParts = async (read: Read, exportId: string): Promise<ExportPartRow[]> => {
  const { exportPart } = tables.on(read);
  return read
    .select()
    .from(exportPart)
    .where(eq(exportPart.exportId, exportId))
    .orderBy(asc(exportPart.subgraph), asc(exportPart.part));
};

/** How many slices of each subgraph are there, and of how many. */
export const countExportParts = async (
  read: Read,
  exportId: string,
): Promise<{ readonly subgraph: string; readonly present: number; readonly parts: number }[]> => {
  const { exportPart } = tables.on(read);
  return read
    .select({ subgraph: exportPart.subgraph, present: count(), parts: exportPart.parts })
    .from(exportPart)
    .where(eq(exportPart.exportId, exportId))
    .groupBy(exportPart.subgraph, exportPart.parts);
};

/** Says that an export is complete. */
export const markExportReady = async (tx: Tx, id: string, readyAt: Date): Promise<void> => {
  const { dataExport } = tables.on(tx);
  await tx.update(dataExport).set({ readyAt }).where(eq(dataExport.id, id));
};

/** Deletes the exports of a user, with their slices. */
export const deleteExportsOf = async (tx: Tx, userId: string): Promise<void> => {
  const { dataExport } = tables.on(tx);
  await tx.delete(dataExport).where(eq(dataExport.userId, userId));
};

/** Deletes the exports whose time is over. */
export const deleteExpiredExports = async (tx: Tx, now: Date): Promise<void> => {
  const { dataExport } = tables.on(tx);
  await tx.delete(dataExport).where(lte(dataExport.expiresAt, now));
};
