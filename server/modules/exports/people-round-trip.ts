import { sql } from 'kysely';
import { personFields } from '#definitions/registry/person-fields.ts';
import { personColumns, shownValue, type RegionBook } from '#modules/imports';
import { factsOfRow, type PersonRow } from '#modules/registry';
import type { RoundTripKind, TravellingField } from './compare-round-trip.ts';
import { keyColumns, travellingColumns } from './round-trip-columns.ts';

/** Facts that travel to Excel and back: open ones. Sealed ones are corrected file by file. */
export const travellingFacts: readonly TravellingField[] = personFields.filter(({ sealed }) => !sealed);

/** People that travel to Excel and back: the key and version of each file, then its open facts. */
export const peopleRoundTrip = (regions: RegionBook): RoundTripKind => ({
  columns: [
    ...keyColumns('档案'),
    ...travellingColumns(personColumns(regions, { home: null }), travellingFacts),
  ],
  fields: travellingFacts,
  load: async (tx, keys) => {
    const { rows } = await sql<PersonRow>`
      select * from person where county_code = any(${keys.map(({ countyCode }) => countyCode)}::integer[])
        and id = any(${keys.map(({ id }) => id)}::uuid[])
    `.execute(tx);
    return new Map(
      rows.map((row) => [
        row.id,
        { name: row.name, rowVersion: row.row_version, facts: { ...factsOfRow(row) }, refusal: null },
      ]),
    );
  },
  words: ({ type, codeList }, value) => {
    if (value === null || value === undefined) return '';
    return type === 'region' ? regions.pathOf(Number(value)) : String(shownValue(value, codeList) ?? '');
  },
  missing: '没有找到该人员，或该人员不在您的管辖范围内。',
  changed: '导出以后这份档案又改过，请重新导出这一行。',
});
