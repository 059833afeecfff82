import { sql } from 'kysely';
import { CASE_STATE_TITLES, type CaseState } from '#kit';
import type { StoredAct } from '#modules/acts';
import {
  MOST_SECTION_ROWS,
  type FileQuestion,
  type PersonSection,
  type TimelineQuestion,
  type TimelineSource,
} from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { definitionsOf } from './case-definition.ts';
import type { CaseRow } from './case-facts.ts';
import { titleOfAct } from './record/record-words.ts';

const SECTION_ORDER = 150;

const ofPerson = ({ ref, asOf }: FileQuestion) => sql`
  c.person_county = ${ref.countyCode} and c.person_id = ${ref.id}::uuid
  ${asOf === null ? sql`` : sql`and c.applied_on <= ${asOf}::date`}`;

const standingOf = ({ state, delivered_on: deliveredOn }: CaseRow): string =>
  `${CASE_STATE_TITLES[state as CaseState]}${deliveredOn === null ? '' : `，${deliveredOn}送达`}`;

const newest = async (tx: Tx, question: FileQuestion) => {
  const { rows } = await sql<CaseRow & { cases: number }>`
    select c.*, count(*) over () as cases from case_file c where ${ofPerson(question)}
    order by c.applied_on desc, c.id desc limit ${MOST_SECTION_ROWS}
  `.execute(tx);
  return rows;
};

/** The matters a person applied for, in the person's file. */
export const caseSection: PersonSection = {
  code: 'cases',
  title: '办件',
  order: SECTION_ORDER,
  permission: 'case.read',
  columns: [
    { code: 'appliedOn', label: '申请日期', format: 'date' },
    { code: 'item', label: '事项' },
    { code: 'number', label: '办件编号' },
    { code: 'state', label: '状态' },
  ],
  empty: '没有办件。申请服务事项后，会自动列在这里。',
  read: async (tx, question) => {
    const rows = await newest(tx, question);
    const items = await definitionsOf(
      tx,
      rows.map((row) => row.definition),
    );
    return {
      rows: rows.map((row) => ({
        key: row.id,
        cells: {
          appliedOn: row.applied_on,
          item: items.get(row.definition)?.title ?? row.item,
          number: row.number,
          state: standingOf(row),
        },
        href: `/cases/${row.county_code}/${row.id}`,
      })),
      count: rows[0]?.cases ?? 0,
    };
  },
};

type ActOfCase = StoredAct & { readonly definition: string };

const linesOf = async (tx: Tx, question: TimelineQuestion): Promise<ActOfCase[]> => {
  const { before, size, asOf } = question;
  const older = before
    ? sql`and (a.effective_on, a.recorded_at, a.id) < (${before.effectiveOn}::date, ${before.recordedAt}, ${before.id}::uuid)`
    : sql``;
  const { rows } = await sql<ActOfCase>`
    select a.*, c.definition from case_file c
    join act a on a.county_code = c.county_code and a.subject_id = c.id
    where ${ofPerson(question)} ${asOf === null ? sql`` : sql`and a.effective_on <= ${asOf}::date`} ${older}
    order by a.effective_on desc, a.recorded_at desc, a.id desc limit ${size}
  `.execute(tx);
  return rows;
};

/** What was done about a person's cases, on the timeline. */
export const caseLines: TimelineSource = {
  kinds: [{ code: 'cases', title: '办件' }],
  permission: 'case.read',
  read: async (tx, question) => {
    const acts = await linesOf(tx, question);
    const items = await definitionsOf(
      tx,
      acts.map((act) => act.definition),
    );
    return acts.map((act) => ({
      id: act.id,
      kind: 'cases',
      title: `${items.get(act.definition)?.title ?? ''}：${titleOfAct(act)}`,
      detail: act.reason ?? '',
      effectiveOn: act.effective_on,
      recordedAt: act.recorded_at,
      accountId: act.account_id,
      href: `/cases/${act.county_code}/${act.subject_id}`,
    }));
  },
};
