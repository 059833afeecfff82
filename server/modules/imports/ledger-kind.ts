import { codeLists } from '#definitions';
import { readIdNumber, validateAnswers, type Answers, type LedgerDefinition } from '#kit';
import { recordEntries, type NewEntry, type RecordingResult } from '#modules/ledgers';
import { findByIdNumbers, type PersonRef } from '#modules/registry';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { squeeze } from '#platform/files/excel/clean-text.ts';
import type { ConvertedRow } from './convert-row.ts';
import type { ImportKind, ItemOutcome, RowProblem } from './import-kind.ts';
import { ledgerColumns, PERSON_ID_NUMBER, PERSON_NAME, REGION } from './ledger-columns.ts';
import type { RegionBook } from './region-book.ts';

/** An entry as the file tells it: the person still by number. */
export interface LedgerRow {
  readonly regionCode: number;
  readonly answers: Answers;
  readonly idNumber: string | null;
  readonly personName: string | null;
}

const NOT_ANSWERS = new Set([REGION, PERSON_ID_NUMBER, PERSON_NAME]);

/** Importing entries of a ledger. `home` is the region of rows that name none. */
export const ledgerKind = (
  ledger: LedgerDefinition,
  regions: RegionBook,
  home: number | null,
): ImportKind<LedgerRow> => {
  const columns = ledgerColumns(ledger, regions, { home });
  const key = importKeys(ledger.code);
  const personField = ledger.fields.find(({ type }) => type === 'person')?.code ?? null;
  const columnCode = (field: string | null): string | null =>
    field !== null && field === personField ? PERSON_ID_NUMBER : field;

  const withPeople = async (tx: Tx, rows: readonly LedgerRow[]) => {
    const numbers = rows.flatMap(({ idNumber }) => idNumber ?? []);
    const people = await findByIdNumbers(tx, [...new Set(numbers)]);
    return rows.map((row) => ({ row, ...personOf(row, people) }));
  };

  return {
    columns,
    prepare: (converted) => {
      const { item, problems } = readRow(ledger, converted, home);
      if (problems.length === 0) return { item };
      return problems.map(({ code, reason }) => ({ code: columnCode(code), reason }));
    },
    write: async (tx, context, rows) => {
      const found = await withPeople(tx, rows);
      const outcomes: ItemOutcome[] = found.map(({ problem }) => (problem ? [problem] : 'unchanged'));
      const fit = found.flatMap(({ row, person, problem }, at) =>
        problem ? [] : [{ at, entry: entryOf(row, person, key) }],
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
      for (const { row, person, problem } of await withPeople(tx, rows))
        if (!problem) entryOf(row, person, key);
    },
  };
};

const readRow = (ledger: LedgerDefinition, { values, refused }: ConvertedRow, home: number | null) => {
  const answers = Object.fromEntries([...values].filter(([code]) => !NOT_ANSWERS.has(code))) as Answers;
  const problems: RowProblem[] = [];
  const regionCode = Number(values.get(REGION) ?? home ?? 0);
  const reading = readIdNumber(String(values.get(PERSON_ID_NUMBER) ?? ''), today());
  const personName = (values.get(PERSON_NAME) as string | undefined) ?? null;
  if (regionCode === 0 && !refused.has(REGION)) problems.push({ code: REGION, reason: '请填写所属地区。' });
  if (!reading.ok && reading.fault !== 'empty')
    problems.push({ code: PERSON_ID_NUMBER, reason: reading.message });
  else if (!reading.ok && personName !== null && !refused.has(PERSON_ID_NUMBER)) {
    problems.push({ code: PERSON_ID_NUMBER, reason: '填写了姓名，请同时填写身份证号。' });
  } else {
    const check = validateAnswers(ledger, answers, codeLists, { hasPerson: reading.ok, today: today() });
    // What could not be read is absent here and has been refused already, with all that may follow from its absence.
    const known = check.ok
      ? []
      : check.problems.filter(({ field }) => refused.size === 0 || (field !== null && field in answers));
    problems.push(...known.map(({ field, message }) => ({ code: field, reason: message })));
  }
  const idNumber = reading.ok ? reading.idNumber : null;
  return { item: { regionCode, answers, idNumber, personName }, problems };
};

const personOf = (
  { idNumber, personName }: LedgerRow,
  people: ReadonlyMap<string, PersonRef & { name: string }>,
): { person: PersonRef | null; problem?: RowProblem } => {
  if (idNumber === null) return { person: null };
  const person = people.get(idNumber);
  if (!person) {
    return {
      person: null,
      problem: { code: PERSON_ID_NUMBER, reason: '该身份证号没有建档，或不在您的管辖范围内，请先建档。' },
    };
  }
  if (personName !== null && squeeze(personName) !== squeeze(person.name)) {
    return {
      person,
      problem: { code: PERSON_NAME, reason: `与该身份证号的建档姓名“${person.name}”不一致，请核对。` },
    };
  }
  return { person: { countyCode: person.countyCode, id: person.id } };
};

const entryOf = (row: LedgerRow, person: PersonRef | null, key: ReturnType<typeof importKeys>): NewEntry => ({
  regionCode: row.regionCode,
  answers: row.answers,
  person,
  importKey: key(row, person),
});

/**
 * Import keys of one file: the same row is told from its own repetitions by its occurrence, so the same file again gives
 * the same keys. Occurrences are counted by the first 48 bits of a digest, which keeps a million rows in little memory.
 */
const importKeys = (ledger: string) => {
  const occurrences = new Map<number, number>();
  const given = new WeakMap<LedgerRow, Buffer>();
  return (row: LedgerRow, person: PersonRef | null): Buffer => {
    // A batch may be written again after a conflict: its rows keep the keys they have.
    const earlier = given.get(row);
    if (earlier) return earlier;
    const content = sm3(canonicalJson([ledger, row.regionCode, row.answers, person]));
    const short = content.readUIntBE(0, 6);
    const occurrence = (occurrences.get(short) ?? 0) + 1;
    occurrences.set(short, occurrence);
    const key = sm3(content, String(occurrence));
    given.set(row, key);
    return key;
  };
};

const outcomeOf = (
  result: RecordingResult | undefined,
  columnCode: (field: string | null) => string | null,
): ItemOutcome => {
  if (!result) throw new Error('recordEntries answered fewer results than entries.');
  if (result.status !== 'refused') return result.status;
  return result.problems.map(({ field, message }) => ({ code: columnCode(field), reason: message }));
};
