import {
  countyOf,
  fillPlaceholders,
  placeholdersOf,
  yearBefore,
  type FigureChip,
  type Placeholders,
  type ReportDays,
  type ReportDefinition,
} from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { metricValues, type FigureQuery } from '#modules/metrics';
import { getRegion } from '#modules/regions';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { bureauName } from './bureau-name.ts';
import { chipsOf, sliceOf } from './figures-of.ts';
import { getTemplate } from './get-template.ts';
import { requireTemplateFits } from './require-template-fits.ts';
import {
  REPORT_LINE,
  type ComposedBlock,
  type ReportContent,
  type ReportFigure,
  type ReportRow,
} from './report.ts';
import { requireReportFigures } from './require-report-figures.ts';
import { resolveFigure } from './resolve-figure.ts';

export interface ReportRequest {
  /** Code of the template. */
  readonly template: string;
  readonly region: number;
  /** Inclusive business days; the year of `from` is the report's year. */
  readonly from: string;
  readonly to: string;
}

const hasTables = ({ name }: ReportDefinition): Problem =>
  new Problem('invalid', 'report-has-tables', `“${name}”含有统计表，要作为文稿撰写。`, {
    advice: '请在“撰写报告”中选用这个模板。',
  });

/** The blocks with their texts filled; chips become numbers of figures, counted through the whole report. */
const composeBlocks = (template: ReportDefinition, values: Placeholders): ComposedBlock[] => {
  let number = 0;
  return template.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return { ...block, text: fillPlaceholders(block.text, values) };
      case 'paragraph':
        return {
          kind: 'paragraph',
          content: block.content.map((inline) =>
            typeof inline === 'string'
              ? fillPlaceholders(inline, values)
              : { kind: 'figure', number: (number += 1) },
          ),
        };
      default:
        throw hasTables(template);
    }
  });
};

const resolveFigures = async (
  tx: Tx,
  template: ReportDefinition,
  { region, from, to }: ReportRequest,
): Promise<ReportFigure[]> => {
  const chips = chipsOf(template);
  const ask = (chip: FigureChip, days: ReportDays): FigureQuery => ({
    metric: chip.metric,
    region,
    ...days,
    slice: sliceOf(chip),
  });
  const compared = chips.filter(({ compare }) => compare !== undefined);
  const values = await metricValues(tx, [
    ...chips.map((chip) => ask(chip, { from, to })),
    ...compared.map((chip) => ask(chip, yearBefore({ from, to }))),
  ]);
  const before = new Map(compared.map((chip, index) => [chip, values[chips.length + index]!]));
  return chips.map((chip, index) => resolveFigure(chip, index + 1, values[index]!, before.get(chip)));
};

const store = async (
  tx: Tx,
  context: ActContext,
  template: ReportDefinition,
  request: ReportRequest,
  title: string,
  content: ReportContent,
): Promise<ReportRow> => {
  const row = {
    county_code: countyOf(request.region),
    id: newId(),
    region_code: request.region,
    line_number: REPORT_LINE,
    template: template.code,
    template_version: template.version,
    title,
    period_from: request.from,
    period_to: request.to,
    composed_by: context.actor.accountId,
    composed_at: new Date(),
  };
  await tx
    .insertInto('report')
    .values({ ...row, content: JSON.stringify(content) })
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: 'report.compose',
      countyCode: row.county_code,
      subjectId: row.id,
      effectiveOn: request.to,
      definitionVersion: template.version,
      scopeKey: scopeKey(REPORT_LINE, request.region),
      requestKey: context.requestKey,
      payload: { ...request, title, contentDigest: sm3(canonicalJson(content)).toString('hex') },
    }),
  ]);
  return { ...row, scope_key: scopeKey(REPORT_LINE, request.region), content };
};

/**
 * Composes a report: every figure of the template resolved, worded, and frozen with what it counted. Open the transaction
 * with `inSnapshot`, so that all stand at one moment. Composing is an act. Throws Problem not-found for an unknown template
 * or region, invalid for a period that ends before it begins, forbidden when a figure lies outside the scope.
 */
export const composeReport = async (
  tx: Tx,
  context: ActContext,
  request: ReportRequest,
): Promise<ReportRow> => {
  const scope = context.actor.scopeFor('report.compose');
  const template = getTemplate(request.template);
  if (request.from > request.to) {
    throw new Problem('invalid', 'report-period', '起始日期晚于截止日期。', {
      fields: [{ field: 'to', message: '不能早于起始日期。' }],
    });
  }
  requireTemplateFits(template, request);
  requireInScope(scope, scopeKey(REPORT_LINE, request.region));
  requireReportFigures(scope, chipsOf(template), request.region);
  const region = await getRegion(tx, request.region);
  const values = placeholdersOf({ region: region.name, bureau: await bureauName(tx, region) }, request);
  const content: ReportContent = {
    bureau: values.bureau,
    regionName: region.name,
    composedBy: context.actor.displayName,
    blocks: composeBlocks(template, values),
    figures: await resolveFigures(tx, template, request),
  };
  return store(tx, context, template, request, fillPlaceholders(template.title, values), content);
};
