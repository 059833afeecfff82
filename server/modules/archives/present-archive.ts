import { regionNames } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import type { ContentsLine, FileRow } from './archive-row.ts';
import type { BatchProgress } from './list-archives.ts';

export const presentBatches = async (tx: Tx, rows: readonly BatchProgress[]) => {
  const names = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  return rows.map((row) => ({
    countyCode: row.county_code,
    id: row.id,
    regionName: names.get(row.region_code) ?? String(row.region_code),
    title: row.title,
    kind: row.kind,
    samplePercent: row.sample_percent,
    openedOn: row.opened_on,
    registered: row.registered,
    scanned: row.scanned,
    indexed: row.indexed,
    sampled: row.sampled,
    returned: row.returned,
    accepted: row.accepted,
    pages: row.pages,
  }));
};

export const presentFile = (row: FileRow) => ({
  countyCode: row.county_code,
  id: row.id,
  box: row.box,
  number: row.number,
  name: row.name,
  personId: row.person_id,
  pagesCounted: row.pages_counted,
  scans: row.scans,
  pagesScanned: row.pages_scanned,
  contents: row.contents as unknown as ContentsLine[],
  state: row.state,
  isSampled: row.is_sampled,
  reason: row.reason,
  rowVersion: row.row_version,
});
