import { titleOf, type ReportDocument } from '#kit/report-document/index.ts';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { REPORT_LINE, draftKey, type DraftKind, type DraftRow } from './draft.ts';
import { requireSize } from './steps/edit-document.ts';
import { saveVersion } from './versions/save-version.ts';
import { shownTitle } from './steps/store-steps.ts';

export interface NewDraft {
  readonly kind: DraftKind;
  readonly countyCode: number;
  readonly region: number;
  readonly template: { readonly code: string; readonly version: number } | null;
  readonly from: string;
  readonly to: string;
  readonly forecastTo: string | null;
  readonly document: ReportDocument;
}

const rowOf = ({ actor }: ActContext, draft: NewDraft): Omit<DraftRow, 'scope_key'> => {
  const now = new Date();
  return {
    county_code: draft.countyCode,
    id: newId(),
    kind: draft.kind,
    region_code: draft.region,
    line_number: REPORT_LINE,
    template: draft.template?.code ?? null,
    template_version: draft.template?.version ?? null,
    title: shownTitle(draft.document),
    period_from: draft.from,
    period_to: draft.to,
    forecast_to: draft.forecastTo,
    document: draft.document,
    step_version: 0,
    document_version: 0,
    comments_version: 0,
    row_version: 1,
    versions: 0,
    editions: 0,
    state: 'open',
    opened_by: actor.accountId,
    opened_by_name: actor.displayName,
    opened_at: now,
    changed_by_name: actor.displayName,
    changed_at: now,
  };
};

/** Stores a new draft with its first version, and the act that opened it. */
export const insertDraft = async (tx: Tx, context: ActContext, draft: NewDraft): Promise<DraftRow> => {
  requireSize(draft.document);
  const row = rowOf(context, draft);
  await tx
    .insertInto('report_draft')
    .values({ ...row, document: JSON.stringify(row.document) })
    .execute();
  const stored: DraftRow = { ...row, scope_key: draftKey(draft.region) };
  await appendActs(tx, [
    newAct(context, {
      kind: 'report.open',
      countyCode: row.county_code,
      subjectId: row.id,
      effectiveOn: today(),
      definitionVersion: row.template_version ?? 1,
      scopeKey: stored.scope_key,
      requestKey: draft.kind === 'report' ? context.requestKey : null,
      payload: {
        kind: row.kind,
        region: row.region_code,
        template: row.template,
        from: row.period_from,
        to: row.period_to,
        forecastTo: row.forecast_to,
        title: titleOf(row.document),
      },
    }),
  ]);
  const versions = await saveVersion(tx, context, stored, { kind: 'opened', label: '新建' });
  return { ...stored, versions };
};
