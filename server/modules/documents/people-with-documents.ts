import { sql } from 'kysely';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { invalidCursor } from '#platform/db/page-cursor.ts';

type Parts = 'papers' | 'pictures' | 'videos';

export interface PeopleWithDocumentsQuery {
  /** Codes of the kinds that make each part. */
  readonly parts: Readonly<Record<Parts, readonly string[]>>;
  /** Only people without any document of this part. */
  readonly lacking: Parts | null;
  /** Where the page before ended. */
  readonly after: string | null;
  readonly size: number;
}

export interface PersonWithDocuments {
  readonly countyCode: number;
  readonly id: string;
  readonly regionCode: number;
  readonly counts: Readonly<Record<Parts, number>>;
  /** When the latest of them was kept. */
  readonly latest: string;
  /** The latest picture. */
  readonly cover: string | null;
}

interface Row {
  readonly county_code: number;
  readonly person_id: string;
  readonly region_code: number;
  readonly papers: number;
  readonly pictures: number;
  readonly videos: number;
  readonly latest: Date;
  readonly cover: string | null;
}

const decode = (after: string): readonly [string, string] => {
  const [at = '', id = ''] = after.split('_');
  if (!/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(Date.parse(at))) throw invalidCursor();
  return [at, id];
};

const counted = (kinds: readonly string[]) => sql`count(*) filter (where kind = any(${kinds}::text[]))`;

/** People who have documents of these kinds, in scope, by the latest of them. */
export const peopleWithDocuments = async (
  tx: Tx,
  { parts, lacking, after, size }: PeopleWithDocumentsQuery,
): Promise<{ readonly rows: readonly PersonWithDocuments[]; readonly next: string | null }> => {
  const cursor = after === null ? null : decode(after);
  const all = Object.values(parts).flat();
  const { rows } = await sql<Row>`
    select * from (
      select county_code, person_id, max(region_code) as region_code,
             ${counted(parts.papers)} as papers, ${counted(parts.pictures)} as pictures,
             ${counted(parts.videos)} as videos, date_trunc('milliseconds', max(recorded_at)) as latest,
             (array_agg(id order by recorded_at desc) filter (where kind = any(${parts.pictures}::text[])))[1] as cover
      from document
      where subject_kind = 'person' and state = 'kept' and kind = any(${all}::text[])
        and ${inOneCounty(scopeOf(tx))}
      group by county_code, person_id
    ) as people
    where ${lacking === null ? sql`true` : sql`${sql.ref(lacking)} = 0`}
      and ${cursor === null ? sql`true` : sql`(latest, person_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`}
    order by latest desc, person_id desc limit ${size + 1}
  `.execute(tx);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      countyCode: row.county_code,
      id: row.person_id,
      regionCode: row.region_code,
      counts: { papers: row.papers, pictures: row.pictures, videos: row.videos },
      latest: row.latest.toISOString(),
      cover: row.cover,
    })),
    next: rows.length > size && last ? `${last.latest.toISOString()}_${last.person_id}` : null,
  };
};
