import { renameSync, statSync } from 'node:fs';
import { pino } from 'pino';

type Log = ReturnType<typeof pino.destination>;

const LONGEST_LOG_IN_BYTES = 50_000_000;
const LOOK_EVERY_MS = 600_000;

/** Lays a log of full length beside, in the place of the one before, and begins a new one. */
export const rollLog = (path: string, log?: Log): void => {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= LONGEST_LOG_IN_BYTES) return;
  renameSync(path, `${path}.1`);
  log?.reopen();
};

/**
 * A log that goes to a file and never takes more than two full lengths, however long the server runs. Where it cannot be
 * written, as on a full disk, its lines are lost and whoever logs goes on.
 */
export const openLog = (path: string): Log => {
  rollLog(path);
  const log = pino.destination({ dest: path, mkdir: true, sync: false });
  log.on('error', () => undefined);
  setInterval(() => rollLog(path, log), LOOK_EVERY_MS).unref();
  return log;
};
