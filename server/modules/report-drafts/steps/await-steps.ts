import type { StepsAnswer } from '#kit/report-document/index.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { DraftKind, DraftRef } from '../draft.ts';
import { draftWatch, type Writer } from './draft-watch.ts';
import { getStanding } from '../get-draft.ts';
import { stepsAnswer, stepsSince } from './steps-since.ts';

export interface StepsWanted {
  /** The version the window has. */
  readonly since: number;
  /** What the window knew of the rest, so that a comment or a finalising wakes it too; left out, only steps do. */
  readonly rowVersion?: number | undefined;
  readonly commentsVersion?: number | undefined;
  /** Longest wait for something new, in milliseconds; 0 answers at once. */
  readonly waitMs: number;
  /** Who asks, to be shown to the others; null for a mere reader. */
  readonly writer: Writer | null;
}

/** Another process on the same database is noticed within this time. */
const LOOK_AGAIN_MS = 2_500;

/**
 * Answers the steps since a version as soon as there are any, or a change of state or comments; with none, after the wait.
 * No transaction stays open meanwhile.
 */
export const awaitSteps = async (
  db: Database,
  scope: Scope,
  kind: DraftKind,
  ref: DraftRef,
  wanted: StepsWanted,
): Promise<StepsAnswer> => {
  let until = Date.now() + wanted.waitMs;
  for (;;) {
    const turn = draftWatch.turn(ref);
    const steps = await inScope(db, scope, async (tx) =>
      stepsSince(tx, await getStanding(tx, kind, ref), wanted.since),
    );
    const isNew =
      steps.steps.length > 0 ||
      (wanted.rowVersion ?? steps.rowVersion) !== steps.rowVersion ||
      (wanted.commentsVersion ?? steps.commentsVersion) !== steps.commentsVersion;
    const left = until - Date.now();
    const writers = draftWatch.see(ref, wanted.writer);
    if (isNew || left <= 0) return stepsAnswer(true, steps, writers);
    if (await draftWatch.nextChange(ref, turn, Math.min(left, LOOK_AGAIN_MS))) until = 0;
  }
};
