import { codeLabel } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import { readIdNumber } from '#kit';
import {
  filePreparedPeople,
  prepareDraft,
  validateDraft,
  type FilingResult,
  type PersonDraft,
  type PreparedDraft,
} from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { ImportKind, ItemOutcome, RowProblem } from './import-kind.ts';
import { personColumns } from './person-columns.ts';
import type { RegionBook } from '../reading/region-book.ts';

type Filed = Extract<FilingResult, { status: 'different' }>['differences'][number];

/** Importing people. `home` is the region of rows that name none. */
export const personKind = (regions: RegionBook, home: number | null): ImportKind<PreparedDraft> => {
  const columns = personColumns(regions, { home });
  const seen = placesSeen();
  const day = today();
  return {
    columns,
    prepare: ({ values, refused }, row, sheet) => {
      const reading = readIdNumber(String(values.get('idNumber') ?? ''), day);
      const facts: Record<string, unknown> = { regionCode: home ?? 0, filedOn: day, identities: [] };
      if (reading.ok) {
        facts['birthDate'] = reading.birthDate;
        facts['sex'] = reading.sex;
      }
      for (const [code, value] of values) facts[code] = value;
      if (reading.ok) facts['idNumber'] = reading.idNumber;
      const draft = facts as unknown as PersonDraft;
      const isReadable = refused.size === 0 && draft.regionCode !== 0;
      if (reading.ok) {
        const earlier = seen(reading.idNumber, sheet, row.number);
        if (earlier !== null)
          return [{ code: 'idNumber', reason: `与${earlier}的身份证号相同，同一人只填一行。` }];
      }
      if (isReadable && reading.ok) {
        // Sealing takes as long as reading: done here, it goes on while the batch before is written.
        return { item: prepareDraft(draft) };
      }
      return draftProblems(draft).filter(({ code }) => code === null || !refused.has(code));
    },
    write: async (tx, context, drafts) =>
      (await filePreparedPeople(tx, context, drafts)).map((result) => outcomeOf(result, regions)),
    pass: async () => undefined,
  };
};

/** More rows than a file within the upload limit can hold: sheet and row make one number, which takes little memory. */
const ROWS_OF_A_SHEET = 2 ** 26;

/** Where an identity number stood before in the file; null, and remembered, when it is met for the first time. */
const placesSeen = () => {
  const places = new Map<string, number>();
  const sheets: string[] = [];
  return (idNumber: string, sheet: string, row: number): string | null => {
    const place = places.get(idNumber);
    if (place !== undefined) {
      return `工作表“${sheets[Math.floor(place / ROWS_OF_A_SHEET)]}”第${place % ROWS_OF_A_SHEET}行`;
    }
    if (sheets.at(-1) !== sheet) sheets.push(sheet);
    places.set(idNumber, (sheets.length - 1) * ROWS_OF_A_SHEET + row);
    return null;
  };
};

const draftProblems = (draft: PersonDraft): RowProblem[] => [
  ...validateDraft(draft).map(({ field, message }) => ({ code: field, reason: message })),
  ...(draft.regionCode === 0 ? [{ code: 'regionCode', reason: '请填写所属地区。' }] : []),
];

const outcomeOf = (result: FilingResult, regions: RegionBook): ItemOutcome => {
  switch (result.status) {
    case 'added':
    case 'unchanged':
      return result.status;
    case 'elsewhere':
      return [{ code: 'idNumber', reason: '该身份证号已在其他地区建档，请联系上级核实或办理转入。' }];
    case 'different':
      return result.differences.map((difference) => ({
        code: difference.field,
        reason: `已建档，且与档案不一致（档案为：${shown(difference, regions)}）。如需更改请在档案中更正。`,
      }));
    default:
      return result.problems.map(({ field, message }) => ({ code: field, reason: message }));
  }
};

const fieldOf = (code: string | null) => personFields.find((field) => field.code === code);

/** The filed value in the clerk's words; sealed ones come as a placeholder already. */
const shown = ({ field, filed }: Filed, regions: RegionBook): string => {
  if (filed === null || filed === undefined || (Array.isArray(filed) && filed.length === 0)) return '未填';
  if (field === 'regionCode') return regions.pathOf(Number(filed));
  const word = (value: unknown): string => codeLabel(fieldOf(field)?.codeList ?? '', String(value));
  return Array.isArray(filed) ? filed.map(word).join('、') : word(filed);
};
