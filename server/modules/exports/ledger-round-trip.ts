import { sql } from 'kysely';
import type { Answers, LedgerDefinition } from '#kit';
import { ledgerColumns, shownValue, type RegionBook } from '#modules/imports';
import { entryDigest, type EntryRow } from '#modules/ledgers';
import type { RoundTripKind, TravellingField } from './compare-round-trip.ts';
import { keyColumns, travellingColumns } from './round-trip-columns.ts';

const FEN_PER_YUAN = 100;

/** Answers travel; the place stays, and people are corrected entry by entry, since the sheet holds no number of theirs. */
export const travellingAnswers = (ledger: LedgerDefinition): readonly TravellingField[] =>
  ledger.fields.filter(({ type }) => type !== 'person');

/** Entries of a ledger that travel to Excel and back: the key and version of each, then its answers. */
export const ledgerRoundTrip = (ledger: LedgerDefinition, regions: RegionBook): RoundTripKind => {
  const fields = travellingAnswers(ledger);
  return {
    columns: [
      ...keyColumns('记录'),
      ...travellingColumns(ledgerColumns(ledger, regions, { home: null }), fields),
    ],
    fields,
    load: async (tx, keys) => {
      const { rows } = await sql<EntryRow>`
        select * from ledger_entry
        where county_code = any(${keys.map(({ countyCode }) => countyCode)}::integer[])
          and id = any(${keys.map(({ id }) => id)}::uuid[]) and ledger = ${ledger.code}
      `.execute(tx);
      return new Map(
        rows.map((row) => {
          const answers = row.answers as unknown as Answers;
          const name = `${row.business_day} ${entryDigest(ledger, answers)}`;
          const refusal = row.state === 'withdrawn' ? '这条记录已撤销，不能再改。' : null;
          return [row.id, { name, rowVersion: row.row_version, facts: answers, refusal }];
        }),
      );
    },
    words: ({ type, codeList }, value) => {
      if (value === null || value === undefined) return '';
      if (type === 'money') return (Number(value) / FEN_PER_YUAN).toFixed(2);
      if (typeof value === 'boolean') return value ? '是' : '否';
      return String(shownValue(value, codeList) ?? '');
    },
    missing: '没有找到这条记录，或不在您的管辖范围内。',
    changed: '导出以后这条记录又改过，请重新导出这一行。',
  };
};
