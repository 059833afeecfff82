import { titleOf, type ReportDocument, type TitleNode } from '#kit/report-document/index.ts';
import type { Actor } from '#platform/auth/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { DraftRow } from '../draft.ts';
import type { DraftHead, DraftText } from '../draft-text.ts';
import {
  changedBy,
  MAX_DOCUMENT_LENGTH,
  readDocument,
  requireSize,
  writeDocument,
  type StepJson,
} from './edit-document.ts';

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

/** A keystroke is stored as its step; the document beside the steps is taken anew after this many. */
const DOCUMENT_EVERY = 50;

/** A draft with its text, after steps. */
export interface Written {
  readonly head: DraftHead;
  readonly text: DraftText;
}

/** The text after steps, held to the size a desk carries: reckoned on from before, counted anew when it may be beyond it. */
const textAfter = ({ node, length }: DraftText, steps: readonly StepJson[]): DraftText => {
  const added = JSON.stringify(steps);
  const changed = changedBy(node, steps);
  const atMost = length + added.length;
  if (atMost <= MAX_DOCUMENT_LENGTH && !added.includes('"figure')) return { node: changed, length: atMost };
  return { node: changed, length: requireSize(writeDocument(changed)) };
};

const titleOfText = ({ node }: DraftText): string =>
  shownTitle({ type: 'doc', content: [node.child(0).toJSON() as TitleNode] });

/**
 * Applies steps to a locked draft and stores them; answers the draft as it is then. Throws Problem invalid for steps that
 * do not fit, too-large for a document that grew beyond bounds.
 */
export const storeSteps = async (
  tx: Tx,
  actor: Actor,
  { head: draft, text: before }: Written,
  { clientId, submissionId, steps }: StepBatch,
): Promise<Written> => {
  const text = textAfter(before, steps);
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
  const version = draft.step_version + steps.length;
  const stored = draft.document_version ?? draft.step_version;
  const isDue = version - stored >= DOCUMENT_EVERY;
  const changes = {
    step_version: version,
    document_version: isDue ? version : stored,
    title: titleOfText(text),
    changed_by_name: actor.displayName,
    changed_at: at,
  };
  await tx
    .updateTable('report_draft')
    .set({ ...changes, ...(isDue && { document: JSON.stringify(writeDocument(text.node)) }) })
    .where('county_code', '=', draft.county_code)
    .where('id', '=', draft.id)
    .execute();
  return { head: { ...draft, ...changes }, text };
};

/** The same for a draft that is at hand whole. */
export const storeDraftSteps = async (
  tx: Tx,
  actor: Actor,
  draft: DraftRow,
  batch: StepBatch,
): Promise<DraftRow> => {
  const before = { node: readDocument(draft.document), length: JSON.stringify(draft.document).length };
  const { head, text } = await storeSteps(tx, actor, { head: draft, text: before }, batch);
  return { ...head, document: writeDocument(text.node) };
};
