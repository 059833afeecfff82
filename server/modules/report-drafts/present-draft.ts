import type { Draft, DraftLine } from '#kit/report-document/index.ts';
import { getRegion, regionNames } from '#modules/regions';
import { bureauName } from '#modules/reports';
import type { Actor } from '#platform/auth/actor.ts';
import { liesInScope } from '#platform/auth/policy.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DraftRow } from './draft.ts';

export type ListedDraft = Omit<DraftRow, 'document'>;

/** A draft as a line of a list. */
export const presentLine = (row: ListedDraft, names: ReadonlyMap<number, string>): DraftLine => ({
  id: row.id,
  countyCode: row.county_code,
  title: row.title,
  state: row.state,
  template: row.template,
  region: row.region_code,
  regionName: names.get(row.region_code) ?? String(row.region_code),
  from: row.period_from,
  to: row.period_to,
  forecastTo: row.forecast_to,
  stepVersion: row.step_version,
  rowVersion: row.row_version,
  editions: row.editions,
  openedBy: row.opened_by_name,
  openedAt: row.opened_at.toISOString(),
  changedBy: row.changed_by_name,
  changedAt: row.changed_at.toISOString(),
});

/** A draft with its document, and what the actor may do with it. */
export const presentDraft = async (tx: Tx, actor: Actor, row: DraftRow): Promise<Draft> => {
  const writes = row.kind === 'report' ? 'report.compose' : 'report.contribute';
  const isOpen = row.state === 'open';
  return {
    ...presentLine(row, await regionNames(tx, [row.region_code])),
    bureau: await bureauName(tx, await getRegion(tx, row.region_code)),
    document: row.document as Draft['document'],
    mayWrite: isOpen && liesInScope(actor.scopeFor(writes), row.scope_key),
    mayFinalise:
      isOpen && row.kind === 'report' && liesInScope(actor.scopeFor('report.finalise'), row.scope_key),
  };
};
