import { findLedger } from '#definitions';
import { getMirror } from '#modules/mirrors';
import { today } from '#platform/calendar/today.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ImportKind } from './import-kind.ts';
import type { ImportRunRow } from '../running/import-run.ts';
import { ledgerKind } from './ledger-kind.ts';
import { mirrorKind } from './mirror-kind.ts';
import { personKind } from './person-kind.ts';
import type { RegionBook } from '../reading/region-book.ts';

/** The kind of a run, fresh for one reading of its file. */
export const kindOf = (run: ImportRunRow, regions: RegionBook): ImportKind<unknown> => {
  const home = homeOf(run.kind, run.region_code);
  if (run.kind === 'persons') return personKind(regions, home) as ImportKind<unknown>;
  if (run.kind === 'mirror')
    return mirrorKind(getMirror(run.mirror ?? ''), regions, generationOf(run)) as ImportKind<unknown>;
  const ledger = findLedger(run.ledger ?? '');
  if (!ledger) throw new Problem('not-found', 'ledger-unknown', `没有名为“${run.ledger}”的台账。`);
  return ledgerKind(ledger, regions, home, run.as_late) as ImportKind<unknown>;
};

const generationOf = (run: ImportRunRow) => ({
  id: run.id,
  region: run.region_code,
  asOf: run.as_of ?? today(),
  isPartial: run.is_partial,
  fileName: run.file_name,
});

/** Codes of cities and provinces are multiples of this. */
const CITY_STEP = 1e8;

/** A city or province keeps no file of a person: an importer there names the region in each row. */
export const homeOf = (kind: string, region: number): number | null =>
  kind === 'persons' && region % CITY_STEP === 0 ? null : region;
