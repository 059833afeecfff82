import { z } from 'zod';
import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { newDataKey, unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import type { Cell } from '#platform/files/excel/cell.ts';
import { dayOf } from '#platform/files/excel/read-date-cell.ts';
import type { ImportRunRow } from './import-run.ts';

/** A cell as it is handed back: dates as texts. */
const StoredCells = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type StoredCells = z.infer<typeof StoredCells>;

/** A key of the run's own, wrapped for the database: refused rows hold personal data and are never stored in the clear. */
export const newRunKey = () => {
  const { wrapped, version } = wrapDataKey(currentKeyring(), newDataKey());
  return { wrapped_key: wrapped, key_version: version };
};

export const runKey = (run: Pick<ImportRunRow, 'wrapped_key' | 'key_version'>): Buffer =>
  unwrapDataKey(currentKeyring(), { wrapped: run.wrapped_key, version: run.key_version });

export const sealCells = (key: Buffer, cells: ReadonlyMap<string, Cell>): Buffer => {
  const kept = [...cells]
    .filter(([, cell]) => cell !== null)
    .map(([code, cell]) => [code, cell instanceof Date ? dayOf(cell) : cell]);
  return encrypt(key, Buffer.from(JSON.stringify(Object.fromEntries(kept))));
};

export const openCells = (key: Buffer, sealed: Buffer): StoredCells =>
  StoredCells.parse(JSON.parse(decrypt(key, sealed).toString('utf8')));
