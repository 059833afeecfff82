import { regionRange, type RegionCode } from '#kit';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { ListedDraft } from './present-draft.ts';

export interface DraftFilter {
  readonly region?: RegionCode | undefined;
  readonly state?: 'open' | 'finalised' | undefined;
  /** Part of the title. */
  readonly text?: string | undefined;
}

export interface DraftPage {
  readonly rows: readonly ListedDraft[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

const COLUMNS = [
  'county_code',
  'id',
  'kind',
  'region_code',
  'line_number',
  'scope_key',
  'template',
  'template_version',
  'title',
  'period_from',
  'period_to',
  'forecast_to',
  'step_version',
  'comments_version',
  'row_version',
  'versions',
  'editions',
  'state',
  'opened_by',
  'opened_by_name',
  'opened_at',
  'changed_by_name',
  'changed_at',
] as const;

const matching = (tx: Tx, { region, state, text }: DraftFilter) => {
  let query = tx
    .selectFrom('report_draft')
    .where('kind', '=', 'report')
    .where(inOneCounty(scopeOf(tx), region));
  if (state) query = query.where('state', '=', state);
  if (text) query = query.where('title', 'like', `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  if (region !== undefined) {
    const [first, last] = regionRange(region);
    query = query.where('region_code', '>=', first).where('region_code', '<=', last);
  }
  return query;
};

/** Drafts of reports in scope, latest opened first, without their documents. */
export const listDrafts = async (
  tx: Tx,
  { after, size, ...filter }: DraftFilter & { after?: string | undefined; size: number },
): Promise<DraftPage> => {
  let query = matching(tx, filter)
    .select(COLUMNS)
    .orderBy('id', 'desc')
    .limit(size + 1);
  if (after !== undefined) query = query.where('id', '<', after);
  const rows = (await query.execute()) as ListedDraft[];
  return pageOf(rows, size, (last) => [last.id]);
};

/** How many drafts match, by state. */
export const countDrafts = async (
  tx: Tx,
  filter: DraftFilter,
): Promise<{ open: number; finalised: number }> => {
  const rows = await matching(tx, filter)
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const of = (state: string): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { open: of('open'), finalised: of('finalised') };
};
