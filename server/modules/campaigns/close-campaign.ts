import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import type { CampaignRef } from '#modules/forms';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { lockCampaign } from './get-campaign.ts';

/** What a campaign is before and after each step. */
const STEPS = {
  close: { from: 'running', to: 'closed', refusal: '采集没有在进行，不能关闭。' },
  reopen: { from: 'closed', to: 'running', refusal: '采集没有关闭，不用重新开放。' },
} as const;

export interface CampaignStep {
  readonly step: keyof typeof STEPS;
  readonly rowVersion: number;
  /** The new due day, when it is reopened. */
  readonly dueOn?: string | undefined;
}

/** Closing leaves the due day as it is; reopened, it may get a new one that is still to come. */
const dueDay = (
  { step, dueOn }: CampaignStep,
  { due_on, opens_on }: { readonly due_on: string | null; readonly opens_on: string | null },
): string | null => {
  if (step === 'close' || dueOn === undefined) return due_on;
  const refuse = (message: string): never => {
    throw new Problem('invalid', 'campaign-due', '截止日期有误，没有重新开放。', {
      fields: [{ field: 'dueOn', message }],
    });
  };
  if (dueOn < today()) refuse('新的截止日期不能早于今天。');
  if (opens_on !== null && dueOn < opens_on) refuse('截止日期早于开始日期。');
  return dueOn;
};

/** Closes a campaign, so that it takes no answers, or opens it again; the reason travels in the context. */
export const stepCampaign = async (
  tx: Tx,
  context: ActContext,
  ref: CampaignRef,
  asked: CampaignStep,
): Promise<void> => {
  const { step, rowVersion } = asked;
  const { from, to, refusal } = STEPS[step];
  const row = await lockCampaign(tx, context, ref, rowVersion);
  if (row.state !== from)
    throw new Problem('conflict', 'campaign-state', refusal, { advice: '请刷新后查看最新状态。' });
  if (step === 'reopen' && !context.reason?.trim())
    throw new Problem('invalid', 'reason-missing', '请写明为什么重新开放。', {
      fields: [{ field: 'reason', message: '重新开放要写明原因，原因会留在记录中。' }],
    });
  const closedOn = step === 'close' ? today() : null;
  const due = dueDay(asked, row);
  await sql`
    update campaign set state = ${to}, closed_on = ${closedOn}, due_on = ${due}, reason = ${context.reason ?? null},
      row_version = row_version + 1
    where county_code = ${ref.countyCode} and id = ${ref.id}
  `.execute(tx);
  await appendActs(tx, [
    newAct(context, {
      kind: `campaign.${step}`,
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: today(),
      definitionVersion: row.version,
      scopeKey: scopeKey(row.line_number, row.region_code),
      requestKey: context.requestKey,
      payload: { closedOn, dueOn: due },
    }),
  ]);
};
