import type { Readable } from 'node:stream';
import { findCodeList, findLedgerExamples } from '#definitions';
import type { Answers, LedgerDefinition, MirrorDefinition } from '#kit';
import { personKey, type PersonRef } from '#modules/registry';
import type { WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { layoutOf, notesOf } from './layout-of.ts';
import { ledgerColumns, PERSON_ID_NUMBER, PERSON_NAME, REGION } from '../kinds/ledger-columns.ts';
import { mirrorColumns } from '../kinds/mirror-columns.ts';
import { personColumns } from '../kinds/person-columns.ts';
import { keyedColumns, PERSON_KEY } from '../kinds/person-key-column.ts';
import { UNREAD_REGIONS, type RegionBook } from '../reading/region-book.ts';

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

/** Somebody on a list that is given out to be filled in. */
export interface ListedPerson {
  readonly ref: PersonRef;
  readonly name: string;
  readonly regionCode: number;
}

/**
 * The Excel of a ledger with a row begun for each person of a list: who, and where. The key leads each row back to its
 * person, so that no identity number need be written.
 */
export const listTemplate = async (
  ledger: LedgerDefinition,
  regions: RegionBook,
  people: AsyncIterable<readonly ListedPerson[]>,
): Promise<Readable> => {
  const own = ledgerColumns(ledger, regions, { home: null });
  const columns = [...own, ...keyedColumns(ledger, own)];
  const begun = ({ ref, name, regionCode }: ListedPerson): WrittenCell[] => {
    const known: Readonly<Record<string, WrittenCell>> = {
      [REGION]: regions.pathOf(regionCode),
      [PERSON_NAME]: name,
      [PERSON_KEY]: personKey(ref),
    };
    return columns.map(({ code }) => known[code] ?? null);
  };
  return streamWorkbook({
    layout: layoutOf(ledger.title, columns),
    rows: inBatches(people, begun),
    notes: [notesOf(columns, labelled(ledger, findLedgerExamples(ledger.code)?.accepted[0]?.answers ?? {}))],
  });
};

async function* inBatches<T>(
  batches: AsyncIterable<readonly T[]>,
  cellsOf: (one: T) => WrittenCell[],
): AsyncGenerator<readonly WrittenCell[][]> {
  for await (const batch of batches) yield batch.map(cellsOf);
}

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
