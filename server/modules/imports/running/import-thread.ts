// One import, in a thread of its own, so that reading and checking a large file never holds up a request.
import { parentPort, workerData } from 'node:worker_threads';
import { continueIds } from '#modules/acts';
import { loadStoredForms } from '#modules/forms';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { openDatabase } from '#platform/db/database.ts';
import { runImport } from './run-import.ts';
import type { ImportThreadData } from './run-in-thread.ts';

/** One transaction for the rows, one for the figures of an import of all or nothing, one to spare. */
const CONNECTIONS = 3;

const { databaseUrl, secrets, ref, path } = workerData as ImportThreadData;
useKeyring(openKeyring(secrets));
const db = openDatabase(databaseUrl, CONNECTIONS);
try {
  await continueIds(db);
  await loadStoredForms(db);
  await runImport({ db, ref, path, onProgress: (percent) => parentPort?.postMessage(percent) });
} finally {
  await db.destroy();
}
