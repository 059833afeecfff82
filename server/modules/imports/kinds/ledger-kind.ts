import { codeLists } from '#definitions';
import { namesSeveral, readIdNumber, validateAnswers, type Answers, type LedgerDefinition } from '#kit';
import { recordEntries, type NewEntry, type RecordingResult } from '#modules/ledgers';
import { findByIdNumbers, knownPeople, type PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { squeeze } from '#platform/files/excel/clean-text.ts';
import type { ConvertedRow } from '../reading/convert-row.ts';
import type { ImportKind, ItemOutcome, RowProblem } from './import-kind.ts';
import { importKeys, type KeyedRow } from './import-keys.ts';
import { ledgerColumns, PERSON_ID_NUMBER, PERSON_NAME, REGION } from './ledger-columns.ts';
import { keyedColumns, PERSON_KEY, refOfKey } from './person-key-column.ts';
import { ROW_MARK, rowMarkColumn } from './row-mark-column.ts';
import type { RegionBook } from '../reading/region-book.ts';
import type { ColumnValue } from '../reading/sheet-column.ts';

/** Somebody a row names, by number or by the key of the file; the name is there to be compared with the file. */
type WrittenPerson = { readonly name: string | null } & (
  { readonly idNumber: string; readonly key?: never } | { readonly key: string; readonly idNumber?: never }
);

/** An entry as the file tells it: the people still by number or key. */
export interface LedgerRow extends KeyedRow {
  readonly regionCode: number;
  readonly answers: Answers;
  readonly people: readonly WrittenPerson[];
}

const NOT_ANSWERS = new Set([REGION, PERSON_ID_NUMBER, PERSON_NAME, PERSON_KEY, ROW_MARK]);

/** Importing entries of a ledger. `home` is the region of rows that name none; `asLate` takes rows of closed periods. */
export const ledgerKind = (
  ledger: LedgerDefinition,
  regions: RegionBook,
  home: number | null,
  asLate = false,
): ImportKind<LedgerRow> => {
  const own = ledgerColumns(ledger, regions, { home });
  const columns = [...own, ...keyedColumns(ledger, own), rowMarkColumn];
  const keys = importKeys<LedgerRow>(ledger.code);
  const personField = ledger.fields.find(({ type }) => type === 'person')?.code ?? null;
  const columnCode = (field: string | null): string | null =>
    field !== null && field === personField ? PERSON_ID_NUMBER : field;

  const withPeople = async (tx: Tx, rows: readonly LedgerRow[]) => {
    const written = rows.flatMap(({ people }) => people);
    const filed: FiledPeople = {
      byNumber: await findByIdNumbers(tx, [...new Set(written.flatMap(({ idNumber }) => idNumber ?? []))]),
      byKey: await knownPeople(
        tx,
        written.flatMap(({ key: one }) => (one === undefined ? [] : (refOfKey(one) ?? []))),
      ),
    };
    return rows.map((row) => ({ row, ...namedBy(row, filed) }));
  };

  return {
    columns,
    ...(namesSeveral(ledger) && { continuing: [PERSON_ID_NUMBER, PERSON_NAME] }),
    prepare: (converted) => {
      const { item, problems } = readRow(ledger, converted, home);
      if (problems.length === 0) return { item };
      return problems.map(({ code, reason }) => ({ code: columnCode(code), reason }));
    },
    write: async (tx, context, rows) => {
      const found = await withPeople(tx, rows);
      const outcomes: ItemOutcome[] = found.map(({ problem }) => (problem ? [problem] : 'unchanged'));
      const fit = found.flatMap(({ row, people, problem }, at) =>
        problem ? [] : [{ at, entry: { ...entryOf(row, people, keys.keyFor), asLate } }],
      );
      const results = await recordEntries(
        tx,
        context,
        ledger,
        fit.map(({ entry }) => entry),
      );
      fit.forEach(({ at }, index) => void (outcomes[at] = outcomeOf(results[index], columnCode)));
      return outcomes;
    },
    pass: async (tx, rows) => {
      for (const { row, people, problem } of await withPeople(tx, rows))
        if (!problem) entryOf(row, people, keys.keyFor);
    },
    mark: keys.markOf,
  };
};

/** One or several values of a cell. */
const partsOf = (value: ColumnValue | undefined): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly string[]) : [String(value)];

/** The person of a row that a list given out to be filled in leads to by key. */
const readKeyed = (key: string, names: readonly string[]): WrittenPerson[] => [
  { key, name: names.length === 1 ? names[0]! : null },
];

/** The people of a row: each number is checked, and stands beside its name where names are written too. */
const readPeople = ({
  values,
  refused,
}: ConvertedRow): { people: WrittenPerson[]; problems: RowProblem[] } => {
  const [numbers, names] = [partsOf(values.get(PERSON_ID_NUMBER)), partsOf(values.get(PERSON_NAME))];
  const refuse = (reason: string) => ({ people: [], problems: [{ code: PERSON_ID_NUMBER, reason }] });
  const [key] = partsOf(values.get(PERSON_KEY));
  if (numbers.length === 0 && key !== undefined) return { people: readKeyed(key, names), problems: [] };
  if (numbers.length === 0)
    return names.length > 0 && !refused.has(PERSON_ID_NUMBER)
      ? refuse('填写了姓名，请同时填写身份证号。')
      : { people: [], problems: [] };
  if (names.length > 0 && names.length !== numbers.length)
    return refuse(`姓名有${names.length}个，身份证号有${numbers.length}个，请一一对应。`);
  const readings = numbers.map((number) => readIdNumber(number, today()));
  const faulty = readings.findIndex(({ ok }) => !ok);
  const fault = readings[faulty];
  if (fault && !fault.ok)
    return refuse(numbers.length === 1 ? fault.message : `第${faulty + 1}个号码：${fault.message}`);
  return {
    people: readings.flatMap((reading, at) =>
      reading.ok ? [{ idNumber: reading.idNumber, name: names[at] ?? null }] : [],
    ),
    problems: [],
  };
};

const readRow = (ledger: LedgerDefinition, converted: ConvertedRow, home: number | null) => {
  const { values, refused } = converted;
  const answers = Object.fromEntries([...values].filter(([code]) => !NOT_ANSWERS.has(code))) as Answers;
  const problems: RowProblem[] = [];
  const regionCode = Number(values.get(REGION) ?? home ?? 0);
  const named = readPeople(converted);
  if (regionCode === 0 && !refused.has(REGION)) problems.push({ code: REGION, reason: '请填写所属地区。' });
  if (named.problems.length > 0) problems.push(...named.problems);
  else {
    const hasPerson = named.people.length > 0;
    const check = validateAnswers(ledger, answers, codeLists, { hasPerson, today: today() });
    // What could not be read is absent here and has been refused already, with all that may follow from its absence.
    const known = check.ok
      ? []
      : check.problems.filter(({ field }) => refused.size === 0 || (field !== null && field in answers));
    problems.push(...known.map(({ field, message }) => ({ code: field, reason: message })));
  }
  const mark = partsOf(values.get(ROW_MARK))[0] ?? null;
  return { item: { regionCode, answers, people: named.people, mark }, problems };
};

/** The people in scope among those written, by number and by key. */
interface FiledPeople {
  readonly byNumber: ReadonlyMap<string, PersonRef & { name: string }>;
  /** Their names. */
  readonly byKey: ReadonlyMap<string, string>;
}

const filedAs = (
  { idNumber, key }: WrittenPerson,
  { byNumber, byKey }: FiledPeople,
): (PersonRef & { name: string }) | undefined => {
  if (idNumber !== undefined) return byNumber.get(idNumber);
  const [ref, name] = [refOfKey(key), byKey.get(key)];
  return ref && name !== undefined ? { ...ref, name } : undefined;
};

const namedBy = (
  { people: written }: LedgerRow,
  filed: FiledPeople,
): { people: PersonRef[]; problem?: RowProblem } => {
  const people: PersonRef[] = [];
  for (const [at, one] of written.entries()) {
    const which = written.length === 1 ? '该' : `第${at + 1}个`;
    const [code, word] = one.key === undefined ? [PERSON_ID_NUMBER, '身份证号'] : [PERSON_KEY, '档案键'];
    const person = filedAs(one, filed);
    if (!person) {
      const reason =
        one.key === undefined
          ? `${which}身份证号没有建档，或不在您的管辖范围内，请先建档。`
          : '该档案键对应的人不在您的管辖范围内，请重新下载名单填写表。';
      return { people, problem: { code, reason } };
    }
    if (one.name !== null && squeeze(one.name) !== squeeze(person.name)) {
      const reason = `与${which}${word}的建档姓名“${person.name}”不一致，请核对。`;
      return { people, problem: { code: PERSON_NAME, reason } };
    }
    people.push({ countyCode: person.countyCode, id: person.id });
  }
  return { people };
};

const entryOf = (
  row: LedgerRow,
  people: readonly PersonRef[],
  keyFor: (row: LedgerRow, content: readonly unknown[]) => Buffer,
): NewEntry => ({
  regionCode: row.regionCode,
  answers: row.answers,
  person: people[0] ?? null,
  others: people.slice(1),
  importKey: keyFor(row, [row.regionCode, row.answers, people[0] ?? null, ...people.slice(1)]),
});

const outcomeOf = (
  result: RecordingResult | undefined,
  columnCode: (field: string | null) => string | null,
): ItemOutcome => {
  if (!result) throw new Error('recordEntries answered fewer results than entries.');
  if (result.status !== 'refused') return result.status;
  const { problems, isShut } = result;
  return problems.map(({ field, message }) => ({ code: columnCode(field), reason: message, isShut }));
};
