import { sql } from 'kysely';
import { findLedger } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import { actsOfSubject, type StoredAct } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import type { PersonRef } from './person-row.ts';

/** One line of a person's timeline: an act on the file, or work recorded about the person. */
export interface TimelineLine {
  readonly id: string;
  readonly kind: 'file' | 'entry';
  readonly title: string;
  readonly detail: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  /** Name of who recorded it; empty when made by a command or a job. */
  readonly by: string;
  /** For entries: where to open it. */
  readonly entry: { readonly ledger: string; readonly countyCode: number; readonly id: string } | null;
}

const TITLES: Readonly<Record<string, string>> = {
  'person.file': '建档',
  'person.correct': '更正档案',
  'person.merge': '并入另一份档案',
  'person.unmerge': '撤销并入',
  'person.fold': '已并入另一份档案',
  'person.unfold': '恢复为单独档案',
  'person.move-out': '转往其他县（区）',
};

const labelOf = (code: string): string => personFields.find((field) => field.code === code)?.label ?? code;

const detailOf = (act: StoredAct): string => {
  const payload = act.payload as { facts?: Record<string, unknown>; state?: string };
  const changed = act.kind === 'person.file' ? [] : Object.keys(payload.facts ?? {}).map(labelOf);
  return [changed.join('、'), act.reason ?? ''].filter((part) => part !== '').join('；');
};

const namesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; display_name: string }>`
    select id, display_name from account where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row.display_name]));
};

interface LinkedEntry {
  readonly county_code: number;
  readonly id: string;
  readonly ledger: string;
  readonly business_day: string;
  readonly recorded_at: Date;
  readonly recorded_by: string;
}

/** Work about one person shown at once: more than a lifetime of visits, less than a page can bear. */
const MOST_ENTRIES = 500;

const linkedEntries = async (tx: Tx, { countyCode, id }: PersonRef): Promise<LinkedEntry[]> => {
  const { rows } = await sql<LinkedEntry>`
    select county_code, id, ledger, business_day, recorded_at, recorded_by from ledger_entry
    where person_county = ${countyCode} and person_id = ${id} and state = 'accepted'
    order by business_day desc, id desc limit ${MOST_ENTRIES}
  `.execute(tx);
  return rows;
};

/** Everything recorded about a person and in scope, latest business day first. */
export const personTimeline = async (tx: Tx, ref: PersonRef): Promise<TimelineLine[]> => {
  const acts = await actsOfSubject(tx, ref.countyCode, ref.id);
  const entries = await linkedEntries(tx, ref);
  const names = await namesOf(tx, [
    ...acts.map((act) => act.account_id),
    ...entries.map((row) => row.recorded_by),
  ]);
  const lines: TimelineLine[] = [
    ...acts.map((act) => ({
      id: act.id,
      kind: 'file' as const,
      title: TITLES[act.kind] ?? act.kind,
      detail: detailOf(act),
      effectiveOn: act.effective_on,
      recordedAt: act.recorded_at.toISOString(),
      by: names.get(act.account_id) ?? '',
      entry: null,
    })),
    ...entries.map((row) => ({
      id: row.id,
      kind: 'entry' as const,
      title: findLedger(row.ledger)?.title ?? row.ledger,
      detail: '',
      effectiveOn: row.business_day,
      recordedAt: row.recorded_at.toISOString(),
      by: names.get(row.recorded_by) ?? '',
      entry: { ledger: row.ledger, countyCode: row.county_code, id: row.id },
    })),
  ];
  return lines.sort((left, right) =>
    left.effectiveOn === right.effectiveOn
      ? right.recordedAt.localeCompare(left.recordedAt)
      : right.effectiveOn.localeCompare(left.effectiveOn),
  );
};
