import { titleOf, type ReportDocument } from '#kit/report-document/index.ts';
import type { Actor } from '#platform/auth/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { DraftRow } from './draft.ts';
import { applySteps, requireSize, type StepJson } from './edit-document.ts';

const STEP_COLUMNS = {
  county_code: 'integer',
  draft_id: 'uuid',
  number: 'integer',
  scope_key: 'bigint',
  step: 'jsonb',
  client_id: 'text',
  submission_id: 'uuid',
  account_id: 'uuid',
  account_name: 'text',
  recorded_at: 'timestamptz',
};

export interface StepBatch {
  readonly clientId: string;
  readonly submissionId: string;
  readonly steps: readonly StepJson[];
}

const UNTITLED = '（未命名）';
const LONGEST_TITLE = 200;

/** The document's title as lists show it. */
export const shownTitle = (document: ReportDocument): string =>
  titleOf(document).slice(0, LONGEST_TITLE) || UNTITLED;

/**
 * Applies steps to a locked draft and stores them; answers the draft as it is then. Throws Problem invalid for steps that
 * do not fit, too-large for a document that grew beyond bounds.
 */
export const storeSteps = async (
  tx: Tx,
  actor: Actor,
  draft: DraftRow,
  { clientId, submissionId, steps }: StepBatch,
): Promise<DraftRow> => {
  const document = applySteps(draft.document, steps);
  requireSize(document);
  const at = new Date();
  await insertRows(
    tx,
    'report_step',
    STEP_COLUMNS,
    steps.map((step, index) => ({
      county_code: draft.county_code,
      draft_id: draft.id,
      number: draft.step_version + index + 1,
      scope_key: draft.scope_key,
      step,
      client_id: clientId,
      submission_id: submissionId,
      account_id: actor.accountId,
      account_name: actor.displayName,
      recorded_at: at,
    })),
  );
  const changes = {
    step_version: draft.step_version + steps.length,
    title: shownTitle(document),
    changed_by_name: actor.displayName,
    changed_at: at,
  };
  await tx
    .updateTable('report_draft')
    .set({ ...changes, document: JSON.stringify(document) })
    .where('county_code', '=', draft.county_code)
    .where('id', '=', draft.id)
    .execute();
  return { ...draft, ...changes, document };
};
