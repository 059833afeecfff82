import type { Readable } from 'node:stream';
import { findCodeList, findLedgerExamples } from '#definitions';
import type { Answers, LedgerDefinition, MirrorDefinition } from '#kit';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { layoutOf, notesOf } from './layout-of.ts';
import { ledgerColumns, PERSON_ID_NUMBER, PERSON_NAME, REGION } from './ledger-columns.ts';
import { mirrorColumns } from './mirror-columns.ts';
import { personColumns } from './person-columns.ts';
import { UNREAD_REGIONS } from './region-book.ts';

/** Fictional: region 990101 belongs to no real place. */
const EXAMPLE_PERSON = {
  idNumber: '99010119600506001X',
  name: '林远山',
  regionCode: '990101001001',
  identities: '退役士兵、参战退役军人',
  sex: '男',
  birthDate: '1960-05-06',
  enlistedOn: '1979-12-01',
  dischargedOn: '1983-01-05',
  phone: '15400000000',
};

/** The Excel of people to fill in. `home` is the region of rows that name none. */
export const personTemplate = (home: number | null): Promise<Readable> => {
  const columns = personColumns(UNREAD_REGIONS, { home });
  return streamWorkbook({
    layout: layoutOf('人员档案导入表', columns),
    notes: [notesOf(columns, EXAMPLE_PERSON)],
  });
};

/** The Excel of a ledger to fill in. */
export const ledgerTemplate = (ledger: LedgerDefinition, home: number | null): Promise<Readable> => {
  const columns = ledgerColumns(ledger, UNREAD_REGIONS, { home });
  const answers = findLedgerExamples(ledger.code)?.accepted[0]?.answers ?? {};
  const example = {
    ...labelled(ledger, answers),
    [REGION]: EXAMPLE_PERSON.regionCode,
    [PERSON_ID_NUMBER]: EXAMPLE_PERSON.idNumber,
    [PERSON_NAME]: EXAMPLE_PERSON.name,
  };
  return streamWorkbook({ layout: layoutOf(ledger.title, columns), notes: [notesOf(columns, example)] });
};

/** The Excel of an official system's records to fill in, where the system itself exports none. */
export const mirrorTemplate = (mirror: MirrorDefinition): Promise<Readable> => {
  const columns = mirrorColumns(mirror, UNREAD_REGIONS);
  const { idNumber, name } = EXAMPLE_PERSON;
  return streamWorkbook({
    layout: layoutOf(`${mirror.title}导入表`, columns),
    notes: [notesOf(columns, { idNumber, name })],
  });
};

/** Answers with codes as their labels. */
const labelled = (ledger: LedgerDefinition, answers: Answers): Answers =>
  Object.fromEntries(
    ledger.fields.map((field) => {
      const value = answers[field.code] ?? null;
      const entries = field.type === 'code' ? findCodeList(field.codeList ?? '')?.entries : undefined;
      return [field.code, entries?.find(({ code }) => code === value)?.label ?? value];
    }),
  );
