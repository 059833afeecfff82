import { sql } from 'kysely';
import type { StepsAnswer } from '#kit/report-document/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { Writer } from './draft-watch.ts';
import type { DraftStanding } from '../get-draft.ts';
import type { StepJson } from './edit-document.ts';

interface StoredStep {
  readonly step: StepJson;
  readonly client_id: string;
  readonly account_name: string;
}

/** More than a day of typing: a window left behind that far opens the draft anew. */
const MOST_STEPS = 5_000;

type Steps = Pick<StepsAnswer, 'stepVersion' | 'steps' | 'rowVersion' | 'commentsVersion'>;

/** The steps after a version. Throws Problem conflict for a version the draft never had or that lies too far back. */
export const stepsSince = async (tx: Tx, draft: DraftStanding, version: number): Promise<Steps> => {
  const behind = draft.step_version - version;
  if (behind < 0 || behind > MOST_STEPS) {
    throw new Problem('conflict', 'steps-out-of-reach', '页面上的文稿与保存的版本相差太远，无法接续。', {
      advice: '请复制未保存的文字，刷新页面后再粘贴。',
    });
  }
  const { rows } = await sql<StoredStep>`
    select step, client_id, account_name from report_step
    where county_code = ${draft.county_code} and draft_id = ${draft.id} and number > ${version}
    order by number
  `.execute(tx);
  return {
    stepVersion: version + rows.length,
    steps: rows.map(({ step, client_id: clientId, account_name: by }) => ({ step, clientId, by })),
    rowVersion: draft.row_version,
    commentsVersion: draft.comments_version,
  };
};

/** The answer to a call for, or of, steps. */
export const stepsAnswer = (accepted: boolean, steps: Steps, writers: readonly Writer[]): StepsAnswer => ({
  accepted,
  ...steps,
  writers: [...writers],
});
