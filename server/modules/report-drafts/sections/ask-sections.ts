import { regionRange } from '#kit';
import type { ReportDocument, SectionLine } from '#kit/report-document/index.ts';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { getRegion } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { REPORT_LINE, type DraftRef, type DraftRow } from '../draft.ts';
import { getDraft, requireOpen } from '../get-draft.ts';
import { insertDraft } from '../insert-draft.ts';
import { sectionsOfReport } from './list-sections.ts';

export interface SectionsAsked {
  /** Areas below the report's own; each gets a section of its own. */
  readonly regions: readonly number[];
  readonly title: string;
  /** What to write about. */
  readonly note: string;
  /** Last day to hand it in. */
  readonly dueOn: string;
}

const requireBelow = async (tx: Tx, report: DraftRow, regions: readonly number[]): Promise<void> => {
  const [first, last] = regionRange(report.region_code);
  for (const region of regions) {
    if (region === report.region_code || region < first || region > last)
      throw new Problem('invalid', 'section-region', '只能向报告所在地区的下级约稿。', {
        fields: [{ field: 'regions', message: `${region}不是下级地区。` }],
      });
    await getRegion(tx, region);
  }
};

const firstPage = (title: string): ReportDocument => ({
  type: 'doc',
  content: [{ type: 'title', content: [{ type: 'text', text: title }] }, { type: 'paragraph' }],
});

const askOne = async (
  tx: Tx,
  context: ActContext,
  report: DraftRow,
  { title, note, dueOn }: SectionsAsked,
  region: number,
): Promise<void> => {
  const draft = await insertDraft(tx, context, {
    kind: 'section',
    countyCode: report.county_code,
    region,
    template: null,
    from: report.period_from,
    to: report.period_to,
    forecastTo: report.forecast_to,
    document: firstPage(title),
  });
  await tx
    .insertInto('report_section')
    .values({
      county_code: report.county_code,
      id: draft.id,
      report_id: report.id,
      report_title: report.title,
      region_code: region,
      line_number: REPORT_LINE,
      title,
      note,
      due_on: dueOn,
      state: 'asked',
      asked_by_name: context.actor.displayName,
      asked_at: new Date(),
    })
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: 'report.section',
      countyCode: report.county_code,
      subjectId: draft.id,
      effectiveOn: today(),
      scopeKey: draft.scope_key,
      payload: { report: report.id, title, note, dueOn, region },
    }),
  ]);
};

/**
 * Asks areas below to write a section each by a day. One act names them all, so that the same request again asks nobody
 * twice. Answers all sections of the report.
 */
export const askSections = async (
  tx: Tx,
  context: ActContext,
  ref: DraftRef,
  asked: SectionsAsked,
): Promise<SectionLine[]> => {
  const report = await getDraft(tx, 'report', ref, { lock: true });
  requireOpen(report);
  if (asked.dueOn < today())
    throw new Problem('invalid', 'section-due', '截止日期已经过去。', {
      fields: [{ field: 'dueOn', message: '请选今天或以后的日期。' }],
    });
  const regions = [...new Set(asked.regions)];
  await requireBelow(tx, report, regions);
  for (const region of regions) await askOne(tx, context, report, asked, region);
  await appendActs(tx, [
    newAct(context, {
      kind: 'report.ask',
      countyCode: report.county_code,
      subjectId: report.id,
      effectiveOn: today(),
      scopeKey: report.scope_key,
      requestKey: context.requestKey,
      payload: { regions, title: asked.title, dueOn: asked.dueOn },
    }),
  ]);
  return sectionsOfReport(tx, ref);
};
