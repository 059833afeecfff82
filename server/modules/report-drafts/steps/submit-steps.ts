import { sql } from 'kysely';
import type { StepsAnswer } from '#kit/report-document/index.ts';
import type { Actor } from '#platform/auth/actor.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import type { DraftKind, DraftRef } from '../draft.ts';
import { draftTexts, type DraftHead } from '../draft-text.ts';
import { draftWatch } from './draft-watch.ts';
import { writeDocument } from './edit-document.ts';
import { lockDraft, requireOpen } from '../get-draft.ts';
import { saveVersion } from '../versions/save-version.ts';
import { stepsAnswer, stepsSince } from './steps-since.ts';
import { storeSteps, type StepBatch, type Written } from './store-steps.ts';

export interface Submission extends StepBatch {
  /** The version the steps were made on. */
  readonly stepVersion: number;
}

/** A version saves itself when this many minutes of writing, or steps, have passed since the last. */
const AUTOMATIC_AFTER_MS = 10 * 60_000;
const AUTOMATIC_AFTER_STEPS = 400;

const wasSubmitted = async (tx: Tx, draft: DraftHead, submissionId: string): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from report_step
    where county_code = ${draft.county_code} and draft_id = ${draft.id} and submission_id = ${submissionId} limit 1
  `.execute(tx);
  return rows.length > 0;
};

const isVersionDue = async (tx: Tx, draft: DraftHead): Promise<boolean> => {
  const { rows } = await sql<{ step_version: number; saved_at: Date }>`
    select step_version, saved_at from report_version
    where county_code = ${draft.county_code} and draft_id = ${draft.id} and number = ${draft.versions}
  `.execute(tx);
  const last = rows[0];
  if (!last) return true;
  const steps = draft.step_version - last.step_version;
  const age = draft.changed_at.getTime() - last.saved_at.getTime();
  return steps > 0 && (age > AUTOMATIC_AFTER_MS || steps > AUTOMATIC_AFTER_STEPS);
};

/** Accepts the batch when nobody wrote meanwhile; otherwise nothing changes. Answers the draft and whether it did. */
const accept = async (
  tx: Tx,
  actor: Actor,
  draft: Written,
  submission: Submission,
): Promise<{ accepted: boolean; after: Written }> => {
  const { head, text } = draft;
  if (await wasSubmitted(tx, head, submission.submissionId)) return { accepted: true, after: draft };
  requireOpen(head);
  if (head.step_version !== submission.stepVersion) return { accepted: false, after: draft };
  if (await isVersionDue(tx, head)) {
    const whole = { ...head, document: writeDocument(text.node) };
    await saveVersion(tx, { actor, requestKey: null }, whole, { kind: 'automatic', label: '自动保存' });
  }
  return { accepted: true, after: await storeSteps(tx, actor, draft, submission) };
};

/**
 * Takes the unsent steps of one window. They are stored when they were made on the newest version; otherwise the steps
 * that came between are answered, for the window to rebase its own on and send again. The same submission twice is stored
 * once. Nothing answered as accepted is ever lost: the steps are committed before the answer.
 */
export const submitSteps = async (
  db: Database,
  { actor, scope }: { actor: Actor; scope: Scope },
  kind: DraftKind,
  ref: DraftRef,
  submission: Submission,
): Promise<StepsAnswer> => {
  const { accepted, steps, after } = await inScope(db, scope, async (tx) => {
    const taken = await accept(tx, actor, await lockDraft(tx, kind, ref), submission);
    return { ...taken, steps: await stepsSince(tx, taken.after.head, submission.stepVersion) };
  });
  draftTexts.keep(after.head, after.text);
  if (accepted) draftWatch.changed(ref);
  return stepsAnswer(accepted, steps, draftWatch.see(ref, null));
};
