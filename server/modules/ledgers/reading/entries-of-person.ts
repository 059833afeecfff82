import { sql } from 'kysely';
import { findCodeList, findLedger } from '#definitions';
import { entrySections, NEVER_BY_PERSON, OTHER_WORK } from '#definitions/registry/entry-sections.ts';
import type { FieldDefinition } from '#kit';
import {
  MOST_SECTION_ROWS,
  type FileQuestion,
  type PersonSection,
  type TimelineQuestion,
  type TimelineSource,
} from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { entriesNaming } from '../recording/entry-people.ts';
import type { EntryRow } from '../entry-row.ts';

const FIRST_SECTION_ORDER = 200;
const WORDS_IN_SUMMARY = 4;

const sectionsByLedger = new Map(
  entrySections.flatMap(({ code, ledgers }) => ledgers.map((ledger) => [ledger, code] as const)),
);
const sectionOf = (ledger: string): string => sectionsByLedger.get(ledger) ?? OTHER_WORK;

/** Entries of the ledgers of these sections; those in no section are told by exclusion. */
const ledgerCondition = (sections: readonly string[]) => {
  const named = entrySections.filter(({ code }) => sections.includes(code)).flatMap(({ ledgers }) => ledgers);
  return sections.includes(OTHER_WORK)
    ? sql`(e.ledger = any(${named}::text[]) or not e.ledger = any(${[...sectionsByLedger.keys()]}::text[]))`
    : sql`e.ledger = any(${named}::text[])`;
};

const counted = ({ asOf }: FileQuestion, sections: readonly string[]) => sql`
  e.state = 'accepted'
  and ${ledgerCondition(sections)} and not e.ledger = any(${NEVER_BY_PERSON}::text[]) ${asOf === null ? sql`` : sql`and e.business_day <= ${asOf}::date`}`;

const wordOf = (field: FieldDefinition, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'code') {
    const entry = findCodeList(field.codeList ?? '')?.entries.find(({ code }) => code === value);
    return entry?.label ?? String(value);
  }
  if (field.type === 'yesNo') return value === true ? field.label : '';
  return field.type === 'integer' ? `${field.label}${String(value)}${field.unit ?? ''}` : String(value);
};

/** A few words that tell one entry from another: its codes, counts and texts, without the person, the day and money. */
const summaryOf = (row: EntryRow): string => {
  const ledger = findLedger(row.ledger);
  const answers = row.answers as Readonly<Record<string, unknown>>;
  return (ledger?.fields ?? [])
    .filter(({ code, type }) => code !== ledger?.businessDay && type !== 'money' && type !== 'person')
    .map((field) => wordOf(field, answers[field.code]))
    .filter((word) => word !== '')
    .slice(0, WORDS_IN_SUMMARY)
    .join('，');
};

const moneyOf = (row: EntryRow): number | null => {
  const field = findLedger(row.ledger)?.fields.find(({ type }) => type === 'money');
  const value = field && (row.answers as Readonly<Record<string, unknown>>)[field.code];
  return typeof value === 'number' && value > 0 ? value : null;
};

const titleOf = ({ ledger }: EntryRow): string => findLedger(ledger)?.title.replace(/台账$/, '') ?? ledger;
const hrefOf = ({ ledger, county_code: county, id }: EntryRow): string =>
  `/ledgers/${ledger}/${county}/${id}`;

const newestEntries = async (tx: Tx, question: FileQuestion, section: string) => {
  const condition = counted(question, [section]);
  const { rows } = await sql<EntryRow & { entries: number }>`
    select e.*, count(*) over () as entries from ${entriesNaming(question.ref)} e where ${condition}
    order by e.business_day desc, e.recorded_at desc, e.id desc limit ${MOST_SECTION_ROWS}
  `.execute(tx);
  return rows;
};

/** The sections of a person file that show the person's part in the work of ledgers. */
export const entryFileSections: readonly PersonSection[] = entrySections.map(({ code, title }, at) => ({
  code,
  title,
  order: FIRST_SECTION_ORDER + at,
  permission: 'ledger.read',
  columns: [
    { code: 'day', label: '日期', format: 'date' },
    { code: 'work', label: '事项' },
    { code: 'summary', label: '内容' },
    { code: 'money', label: '金额', format: 'money' },
  ],
  empty: '没有记录。登记台账时选定本人，会自动列在这里。',
  read: async (tx, question) => {
    const rows = await newestEntries(tx, question, code);
    return {
      rows: rows.map((row) => ({
        key: row.id,
        cells: {
          day: row.business_day,
          work: titleOf(row),
          summary: summaryOf(row),
          money: moneyOf(row),
        },
        href: hrefOf(row),
      })),
      count: rows[0]?.entries ?? 0,
    };
  },
}));

const linesOf = async (tx: Tx, question: TimelineQuestion): Promise<EntryRow[]> => {
  const { before, kinds, size } = question;
  const older = before
    ? sql`and (e.business_day, e.recorded_at, e.id) < (${before.effectiveOn}::date, ${before.recordedAt}, ${before.id}::uuid)`
    : sql``;
  const { rows } = await sql<EntryRow>`
    select e.* from ${entriesNaming(question.ref)} e where ${counted(question, kinds)} ${older}
    order by e.business_day desc, e.recorded_at desc, e.id desc limit ${size}
  `.execute(tx);
  return rows;
};

/** Work in which the person is named, on the timeline. */
export const entryLines: TimelineSource = {
  kinds: entrySections.map(({ code, title }) => ({ code, title })),
  permission: 'ledger.read',
  read: async (tx, question) =>
    (await linesOf(tx, question)).map((row) => ({
      id: row.id,
      kind: sectionOf(row.ledger),
      title: titleOf(row),
      detail: summaryOf(row),
      effectiveOn: row.business_day,
      recordedAt: row.recorded_at,
      accountId: row.recorded_by,
      href: hrefOf(row),
    })),
};
