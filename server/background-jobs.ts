import { sealActs } from '#modules/acts';
import { followOfficialRecords, sweepDeadlines } from '#modules/cases';
import { noteOverdue } from '#modules/confirmations';
import { followCasesOfTickets } from '#modules/hall';
import { followCasesOfCalls } from '#modules/hotline';
import { findDuplicates } from '#modules/duplicates';
import { removeErasedBytes } from '#modules/documents';
import { refreshStoredForms } from '#modules/forms';
import { collectReceipts, deliverMessages, type MessageHouse } from '#modules/messages';
import { foldDeltas } from '#modules/metrics';
import { compareChanged } from '#modules/mirrors';
import { chaseOverdueParts, deliverParts, pruneNonces } from '#modules/partners';
import { enterRatings, expireInvitations, remindUnrated } from '#modules/ratings';
import type { Database } from '#platform/db/database.ts';
import { sweepUploads } from '#platform/files/uploads/upload-desk.ts';
import { runRepeatedly, type RepeatedJob } from '#platform/jobs/run-repeatedly.ts';

const SEAL_PAUSE_IN_MS = 1000;
/** More than writers make in a second, and a small part of a second's work. */
const BATCHES_PER_ROUND = 2;
const FOLD_PAUSE_IN_MS = 500;
const DUPLICATE_PAUSE_IN_MS = 1000;
/** After a great import the server goes on answering while it looks for duplicates, a thousand changes a round. */
const DUPLICATE_BATCHES_PER_ROUND = 2;

const FORMS_PAUSE_IN_MS = 3_000;
const MESSAGE_PAUSE_IN_MS = 2000;
const RECEIPT_PAUSE_IN_MS = 60_000;
const RATING_PAUSE_IN_MS = 300_000;
/** A round compares one county with one official system. */
const MIRROR_PAUSE_IN_MS = 15_000;
/** A day's list falls due at midnight; confirmations of today show in its figures soon. */
const OVERDUE_PAUSE_IN_MS = 600_000;
/** The end of a case reaches the visit or the call it came from within a minute. */
const FOLLOW_PAUSE_IN_MS = 60_000;
const PARTNER_PAUSE_IN_MS = 10_000;
/** Parts fall due at midnight. */
const CHASE_PAUSE_IN_MS = 600_000;
const SWEEP_PAUSE_IN_MS = 600_000;
/** Limits turn amber and red by the day. */
const DEADLINE_PAUSE_IN_MS = 600_000;

/**
 * Starts the jobs that follow the writers: sealing acts, folding deltas, finding duplicates, noting overdue confirmations,
 * handing messages to their gateways, following invitations to rate, removing what erased documents and uploads given up
 * left behind. All are safe to kill at any moment.
 */
export const startBackgroundJobs = (
  db: Database,
  messages: MessageHouse,
  onError: (job: string, error: unknown) => void,
): RepeatedJob => {
  const jobs = [
    runRepeatedly(
      () => sealActs(db, BATCHES_PER_ROUND),
      SEAL_PAUSE_IN_MS,
      (error) => onError('seal-acts', error),
    ),
    runRepeatedly(
      () => foldDeltas(db),
      FOLD_PAUSE_IN_MS,
      (error) => onError('fold-deltas', error),
    ),
    runRepeatedly(
      () => findDuplicates(db, DUPLICATE_BATCHES_PER_ROUND),
      DUPLICATE_PAUSE_IN_MS,
      (error) => onError('find-duplicates', error),
    ),
    runRepeatedly(
      () => deliverMessages(db, messages),
      MESSAGE_PAUSE_IN_MS,
      (error) => onError('deliver-messages', error),
    ),
    runRepeatedly(
      () => collectReceipts(db, messages),
      RECEIPT_PAUSE_IN_MS,
      (error) => onError('collect-receipts', error),
    ),
    runRepeatedly(
      () => refreshStoredForms(db),
      FORMS_PAUSE_IN_MS,
      (error) => onError('refresh-forms', error),
    ),
    runRepeatedly(
      () => noteOverdue(db),
      OVERDUE_PAUSE_IN_MS,
      (error) => onError('note-overdue', error),
    ),
    runRepeatedly(
      async () => {
        await remindUnrated(db);
        await expireInvitations(db);
        await enterRatings(db);
      },
      RATING_PAUSE_IN_MS,
      (error) => onError('follow-ratings', error),
    ),
    runRepeatedly(
      () => followOfficialRecords(db),
      FOLLOW_PAUSE_IN_MS,
      (error) => onError('follow-official-records', error),
    ),
    runRepeatedly(compareChanged(db), MIRROR_PAUSE_IN_MS, (error) => onError('compare-mirrors', error)),
    runRepeatedly(
      () => sweepDeadlines(db),
      DEADLINE_PAUSE_IN_MS,
      (error) => onError('sweep-deadlines', error),
    ),
    runRepeatedly(
      async () => {
        await followCasesOfTickets(db);
        await followCasesOfCalls(db);
      },
      FOLLOW_PAUSE_IN_MS,
      (error) => onError('follow-cases', error),
    ),
    runRepeatedly(
      () => deliverParts(db),
      PARTNER_PAUSE_IN_MS,
      (error) => onError('deliver-parts', error),
    ),
    runRepeatedly(
      async () => {
        await chaseOverdueParts(db);
        await pruneNonces(db);
      },
      CHASE_PAUSE_IN_MS,
      (error) => onError('chase-parts', error),
    ),
    runRepeatedly(
      async () => {
        await sweepUploads();
        await removeErasedBytes(db);
      },
      SWEEP_PAUSE_IN_MS,
      (error) => onError('sweep-files', error),
    ),
  ];
  return {
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
};
