// One export, in a thread of its own, so that opening and masking a city's files never holds up a request. The modules that
// offer lists of their own are read first.
import { workerData } from 'node:worker_threads';
import '#modules/cases';
import { loadStoredForms } from '#modules/forms';
import '#modules/sheet-filling';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { openDatabase } from '#platform/db/database.ts';
import type { ExportThreadData } from './export-desk.ts';
import { runExport } from './run-export.ts';

/** One reads, one keeps the job's row. */
const CONNECTIONS = 2;

const { databaseUrl, secrets, ref, path } = workerData as ExportThreadData;
useKeyring(openKeyring(secrets));
const db = openDatabase(databaseUrl, CONNECTIONS);
try {
  await loadStoredForms(db);
  await runExport(db, ref, path);
} finally {
  await db.destroy();
}
