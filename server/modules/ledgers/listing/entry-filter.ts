import { sql, type RawBuilder } from 'kysely';
import { slotsOf, type LedgerDefinition } from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import { withinRegion } from './entries-within.ts';
import type { EntryStateName } from '../entry-states.ts';

/** What a list of entries is narrowed by; every part given must hold. */
export interface EntryFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly region?: number | undefined;
  /** One state, 'all' but drafts, or accepted when left out. */
  readonly state?: EntryStateName | 'all' | undefined;
  /** Whose drafts; without it no draft is listed. */
  readonly draftsOf?: string | undefined;
  readonly late?: boolean | undefined;
  /** Values of filter fields, by field code, as text. */
  readonly fields?: Readonly<Record<string, string>>;
}

const slotCondition = (ledger: LedgerDefinition, code: string, value: string): RawBuilder<unknown> => {
  const slot = slotsOf(ledger).get(code);
  if (!slot) {
    throw new Problem('invalid', 'filter-unknown', `“${ledger.title}”不能按“${code}”筛选。`, {
      advice: '请使用列表上方提供的筛选项。',
    });
  }
  const column = sql.ref(`e.${slot}`);
  if (slot.startsWith('t')) return sql`${column} = ${value}`;
  if (slot === 'd1') return sql`${column} = ${value}::date`;
  const number = value === 'true' ? 1 : value === 'false' ? 0 : Number(value);
  return Number.isSafeInteger(number) ? sql`${column} = ${number}` : sql`false`;
};

/** States stand in the text of the statement, so that the small index of open entries serves them. */
const stateCondition = ({ state = 'accepted', draftsOf }: EntryFilter): RawBuilder<unknown> => {
  if (state === 'all') return sql`e.state <> 'draft'`;
  if (state !== 'draft') return sql`e.state = ${sql.lit(state)}`;
  return draftsOf === undefined ? sql`false` : sql`e.state = 'draft' and e.recorded_by = ${draftsOf}::uuid`;
};

/** The filter as SQL over `ledger_entry e`. Only what counts is left in unless another state is asked for. */
export const entryCondition = (ledger: LedgerDefinition, filter: EntryFilter): RawBuilder<unknown> =>
  sql.join(
    [
      sql`e.ledger = ${ledger.code}`,
      stateCondition(filter),
      ...(filter.late ? [sql`e.late`] : []),
      ...(filter.from ? [sql`e.business_day >= ${filter.from}::date`] : []),
      ...(filter.to ? [sql`e.business_day <= ${filter.to}::date`] : []),
      ...(filter.region ? [withinRegion(filter.region)] : []),
      ...Object.entries(filter.fields ?? {}).map(([code, value]) => slotCondition(ledger, code, value)),
    ],
    sql` and `,
  );
