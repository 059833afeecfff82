import { countyOf } from '#kit/region-code.ts';
import { newAct, type ActContext, type NewAct } from '#modules/acts';
import type { RegionListRow } from './region-list-row.ts';

/** Regions have codes, not ids: the act's subject is a UUIDv8 that ends with the 12 digits of the code. */
export const regionSubject = (code: number): string =>
  `00000000-0000-8000-8000-${String(code).padStart(12, '0')}`;

export type RegionChange = 'region.establish' | 'region.rename' | 'region.abolish' | 'region.station';

export const regionAct = (context: ActContext, kind: RegionChange, row: RegionListRow): NewAct => {
  const { line: _, ...payload } = row;
  return newAct(context, {
    kind,
    countyCode: countyOf(row.code),
    subjectId: regionSubject(row.code),
    effectiveOn: row.validTo ?? row.validFrom,
    scopeKey: row.code,
    payload: { ...payload },
  });
};
