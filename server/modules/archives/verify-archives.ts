import { sql } from 'kysely';
import type { StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { stateOfRow, type FileRow, type FileState } from './archive-row.ts';

const FRESH = {
  scans: 0,
  pagesScanned: 0,
  contents: [],
  state: 'registered',
  isSampled: false,
  reason: null,
};

const foldFile = (acts: readonly StoredAct[]): FileState | undefined =>
  acts.length === 0
    ? undefined
    : (Object.assign({}, FRESH, ...acts.map((act) => act.payload)) as unknown as FileState);

export interface ArchiveFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

const ROWS_PER_READ = 1_000;

/** Every folder equal to the fold of its acts. */
export const verifyArchives = (db: Database): Promise<ArchiveFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: ArchiveFinding[] = [];
    for (let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' }; ;) {
      const { rows } = await sql<FileRow>`
        select * from archive_file where (county_code, id) > (${last.county}, ${last.id}::uuid)
        order by county_code, id limit ${ROWS_PER_READ}
      `.execute(tx);
      const { rows: acts } = await sql<StoredAct>`
        select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
          and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
      `.execute(tx);
      const bySubject = Map.groupBy(acts, (act) => act.subject_id);
      for (const row of rows)
        if (canonicalJson(stateOfRow(row)) !== canonicalJson(foldFile(bySubject.get(row.id) ?? [])))
          findings.push({
            countyCode: row.county_code,
            id: row.id,
            message: '档案卷与其历次登记推算的结果不一致',
          });
      const end = rows.at(-1);
      if (!end || rows.length < ROWS_PER_READ) return findings;
      last = { county: end.county_code, id: end.id };
    }
  });
