import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FileRow, FileState } from './archive-row.ts';

export interface FileChange {
  readonly row: FileRow;
  readonly changes: Partial<FileState>;
}

const COLUMNS: Readonly<Record<string, string>> = {
  scans: 'scans',
  pagesScanned: 'pages_scanned',
  contents: 'contents',
  state: 'state',
  isSampled: 'is_sampled',
  reason: 'reason',
};

const columnsOf = (changes: Partial<FileState>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [
      COLUMNS[name] ?? name,
      name === 'contents' ? JSON.stringify(value) : value,
    ]),
  );

/** Changes folders of one county, an act on each, the first of which carries the request key; rows and acts together. */
export const changeFiles = async (
  tx: Tx,
  context: ActContext,
  kind: string,
  changed: readonly FileChange[],
): Promise<void> => {
  for (const { row, changes } of changed)
    await tx
      .updateTable('archive_file')
      .set({
        ...columnsOf(changes),
        updated_at: new Date(),
        row_version: sql<number>`row_version + 1`,
      } as never)
      .where('county_code', '=', row.county_code)
      .where('id', '=', row.id)
      .execute();
  await appendActs(
    tx,
    changed.map(({ row, changes }, at) =>
      newAct(context, {
        kind,
        countyCode: row.county_code,
        subjectId: row.id,
        effectiveOn: today(),
        scopeKey: row.region_code,
        requestKey: at === 0 ? context.requestKey : null,
        payload: { ...changes },
      }),
    ),
  );
};
