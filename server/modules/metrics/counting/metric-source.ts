import { codeLists, findLedger, serviceItems } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import {
  namesSeveral,
  type CaseDay,
  type CodeList,
  type FieldType,
  type MetricSource,
  type SqlField,
  type SqlType,
} from '#kit';

/**
 * A source of figures as the database holds it. `s` is the alias of its row everywhere.
 * Days: a flow counts on `day`; a stock counts from `day` until the day before `endDay`.
 */
export interface SourceTable {
  readonly table: 'ledger_entry' | 'person' | 'case_file';
  /** What counts of different people select from as `s`: the table, once for everyone a row names. */
  readonly people: string;
  /** Whether the table keeps township_code, and an index by it. */
  readonly keepsTownship: boolean;
  /** Holds for the rows that count at all. */
  readonly counts: string;
  readonly lineNumber: string;
  readonly day: string;
  readonly endDay: string | null;
  /** The column `endDay` is made of, which has an index; whatever ends in some days begins or has this in them. */
  readonly endColumn: string | null;
  readonly resolve: (field: string) => SqlField;
  /** The codes a field can take, to divide a figure by it. */
  readonly codesOf: (field: string) => CodeList | undefined;
}

const LEDGER_TYPES: Readonly<Record<FieldType, SqlType>> = {
  text: 'text',
  longText: 'text',
  code: 'text',
  integer: 'integer',
  money: 'integer',
  date: 'date',
  yesNo: 'boolean',
  person: 'text',
};

const CASTS: Readonly<Record<SqlType, string>> = {
  text: '',
  integer: '::bigint',
  date: '::date',
  boolean: '::boolean',
  codes: '',
};

const COUNTED_COLUMNS = [
  'county_code',
  'id',
  'ledger',
  'state',
  'late',
  'line_number',
  'region_code',
  'township_code',
  'business_day',
  'answers',
]
  .map((column) => `e.${column}`)
  .join(', ');

/** Entries once for each person they name: the first stands in the row, further ones beside it. */
const ENTRIES_BY_PERSON = `(
      select ${COUNTED_COLUMNS}, e.person_county, e.person_id from ledger_entry e
      union all
      select ${COUNTED_COLUMNS}, p.person_county, p.person_id from ledger_entry e
      join entry_person p on p.county_code = e.county_code and p.entry_id = e.id
    )`;

const ledgerTable = (code: string): SourceTable => {
  const ledger = findLedger(code);
  if (!ledger) throw new RangeError(`No ledger ${code} is defined.`);
  const fieldOf = (name: string) => {
    const field = ledger.fields.find((candidate) => candidate.code === name);
    if (!field) throw new RangeError(`Ledger ${code} has no field ${name}.`);
    return field;
  };
  return {
    table: 'ledger_entry',
    people: namesSeveral(ledger) ? ENTRIES_BY_PERSON : 'ledger_entry',
    keepsTownship: true,
    counts: `s.ledger = '${code}' and s.state = 'accepted'`,
    lineNumber: 's.line_number',
    day: 's.business_day',
    endDay: null,
    endColumn: null,
    resolve: (name) => {
      if (name === 'personId') return { sql: 's.person_id::text', type: 'text' };
      const type = LEDGER_TYPES[fieldOf(name).type];
      return { sql: `(s.answers->>'${name}')${CASTS[type]}`, type };
    },
    codesOf: (name) => codeLists.find((list) => list.code === fieldOf(name).codeList),
  };
};

const snake = (camel: string): string => camel.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

const PERSON_TYPES: Readonly<Record<string, SqlType>> = { date: 'date', integer: 'integer', codes: 'codes' };

const registryTable: SourceTable = {
  table: 'person',
  people: 'person',
  keepsTownship: true,
  // A folded file counts as the file it was folded into.
  counts: 's.merged_into is null',
  lineNumber: '0::smallint',
  day: 's.filed_on',
  // Of who had died or left before the file was opened nothing was there to take away: it ends on the day it began.
  endDay: 'case when s.ended_on is not null then greatest(s.filed_on, s.ended_on) end',
  endColumn: 's.ended_on',
  resolve: (name) => {
    if (name === 'state') return { sql: 's.state', type: 'text' };
    if (name === 'movedFrom') return { sql: 's.moved_from_id::text', type: 'text' };
    const field = personFields.find((candidate) => candidate.code === name && !candidate.sealed);
    if (!field) throw new RangeError(`A person has no open fact ${name}.`);
    return { sql: `s.${snake(name)}`, type: PERSON_TYPES[field.type] ?? 'text' };
  },
  codesOf: (name) => {
    const field = personFields.find((candidate) => candidate.code === name);
    return codeLists.find((list) => list.code === field?.codeList);
  },
};

/** The items as choices, to divide figures of cases by. */
const itemCodes: CodeList = {
  code: 'case-item',
  title: '服务事项',
  source: 'definitions/service-items',
  entries: serviceItems.map(({ code, title }) => ({ code, label: title })),
};

/** Facts of a case that never change once they count. */
const LASTING_FACTS: Readonly<Record<string, SqlField>> = {
  item: { sql: 's.item', type: 'text' },
  channel: { sql: 's.channel', type: 'text' },
};
const CASE_FACTS: Readonly<Record<CaseDay, Readonly<Record<string, SqlField>>>> = {
  applied: LASTING_FACTS,
  referred: LASTING_FACTS,
  answered: LASTING_FACTS,
  closed: {
    ...LASTING_FACTS,
    outcome: { sql: 's.outcome', type: 'text' },
    inTime: { sql: 's.in_time', type: 'boolean' },
  },
};

const CASE_DAYS: Readonly<Record<CaseDay, string>> = {
  applied: 's.applied_on',
  referred: 's.referred_on',
  answered: 's.answered_on',
  closed: 's.closed_on',
};

const caseTable = (day: CaseDay): SourceTable => ({
  table: 'case_file',
  people: 'case_file',
  keepsTownship: false,
  counts: day === 'applied' ? 'true' : `${CASE_DAYS[day]} is not null`,
  lineNumber: 's.line_number',
  day: CASE_DAYS[day],
  endDay: null,
  endColumn: null,
  resolve: (name) => {
    const fact = CASE_FACTS[day][name];
    if (!fact) throw new RangeError(`A case has no fact ${name} that figures may use.`);
    return fact;
  },
  codesOf: (name) => (name === 'item' ? itemCodes : codeLists.find(({ code }) => code === `case-${name}`)),
});

/** The table behind a metric's source. Throws RangeError for a ledger nobody defined. */
export const sourceTable = (source: MetricSource): SourceTable => {
  if (source.kind === 'registry') return registryTable;
  return source.kind === 'case' ? caseTable(source.day) : ledgerTable(source.ledger);
};
