import { sql } from 'kysely';
import { businessLines, campaignTemplates, findBusinessLine } from '#definitions';
import { countyOf, regionRange, type CampaignUnit, type FormDefinition, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { formCode, type CampaignRow } from '#modules/forms';
import { scopeKey } from '#platform/auth/scope.ts';
import { workingPost } from '#platform/auth/working-post.ts';
import { today } from '#platform/calendar/today.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { requireKeepable } from './check-draft.ts';
import { requireDesigner } from './get-campaign.ts';

export interface NewCampaign {
  readonly title: string;
  /** Code of a shipped form to start from; an empty one when left out. */
  readonly template?: string | undefined;
  /** The first line of the post when left out. */
  readonly line?: string | undefined;
  /** Where the bureau is; the region of the post when left out. */
  readonly region?: RegionCode | undefined;
}

const emptyForm = (line: string): FormDefinition => ({
  title: '',
  purpose: '每登记一人一行，由服务站填写。',
  line,
  businessDay: 'registeredOn',
  fields: [
    { code: 'registeredOn', label: '登记日期', type: 'date' },
    { code: 'personId', label: '登记对象', type: 'person' },
  ],
});

const startingForm = (
  template: string | undefined,
  line: string,
): { form: FormDefinition; unit: CampaignUnit } => {
  if (template === undefined) return { form: emptyForm(line), unit: 'person' };
  const found = campaignTemplates.find(({ code }) => code === template);
  if (found) return { form: { ...found.form, line }, unit: found.unit };
  throw new Problem('not-found', 'template-unknown', `没有名为“${template}”的表样。`, {
    advice: '请从列出的表样中选择。',
  });
};

const placeOf = ({ actor }: ActContext): { region: RegionCode | undefined; line: string } => {
  const post = workingPost(actor);
  const line = post?.lines.find((code) => findBusinessLine(code)) ?? businessLines[1]!.code;
  return { region: post?.region, line };
};

/** Starts a campaign as a draft of the bureau the actor works for. */
export const startCampaign = async (
  tx: Tx,
  context: ActContext,
  asked: NewCampaign,
): Promise<CampaignRow> => {
  const home = placeOf(context);
  const { form: started, unit } = startingForm(asked.template, asked.line ?? home.line);
  const form = { ...started, title: asked.title };
  requireKeepable(form);
  const region = asked.region ?? home.region;
  if (region === undefined)
    throw new Problem('forbidden', 'no-post', '没有岗位，不能新建采集。', {
      advice: '请联系安全管理员授予岗位。',
    });
  const [first, last] = regionRange(region);
  const line = findBusinessLine(form.line)!.number;
  requireDesigner(context, { line_number: line, region_code: first, region_last: last });
  const id = newId();
  const { rows } = await sql<CampaignRow>`
    insert into campaign (county_code, id, code, template, line_number, region_code, region_last, draft, unit, made_by, made_at, draft_saved_at)
    values (${countyOf(region)}, ${id}, ${formCode(region, id)}, ${asked.template ?? null}, ${line}, ${first}, ${last},
      ${JSON.stringify(form)}, ${unit}, ${context.actor.accountId}, now(), now())
    returning *
  `.execute(tx);
  await appendActs(tx, [
    newAct(context, {
      kind: 'campaign.start',
      countyCode: countyOf(region),
      subjectId: id,
      effectiveOn: today(),
      scopeKey: scopeKey(line, region),
      requestKey: context.requestKey,
      payload: { title: form.title, template: asked.template ?? null, line, region },
    }),
  ]);
  return rows[0]!;
};
