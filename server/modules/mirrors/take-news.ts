import { sql } from 'kysely';
import type { PersonRef } from '#modules/registry';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { lockRows } from '#platform/db/lock-rows.ts';
import { getMirror } from './get-mirror.ts';
import type { MirrorRecordRow } from './mirror-record.ts';

/** What an export newly says of somebody's matter. */
export interface OfficialNews {
  /** The outside system, by its name: 优待证管理系统. */
  readonly system: string;
  readonly person: PersonRef;
  readonly number: string | null;
  readonly state: string;
  /** The day the system gives for it; null where it gives none. */
  readonly stateOn: string | null;
  /** The day of the export that said it first. */
  readonly asOf: string;
}

/**
 * Takes at most so many records whose number, state or day is new; each is given once, if the transaction holds. Those of
 * nobody on file, and without a state, are taken and not given: no case can wait for them. Answers how many were taken.
 */
export const takeNews = async (
  tx: Tx,
  most: number,
): Promise<{ readonly taken: number; readonly news: readonly OfficialNews[] }> => {
  const rows = await lockRows<MirrorRecordRow>(tx, 'mirror_record', sql`is_news`, most);
  for (const [county, group] of byCounty(rows, (row) => row.county_code))
    await sql`
      update mirror_record set is_news = false
      where county_code = ${county} and id = any(${group.map(({ id }) => id)}::uuid[])
    `.execute(tx);
  const news = rows.flatMap((row): OfficialNews[] => {
    const { county_code: countyCode, person_id: id, state } = row;
    if (id === null || state === null || row.gone_on !== null) return [];
    return [
      {
        system: getMirror(row.mirror).system,
        person: { countyCode, id },
        number: row.official_number,
        state,
        stateOn: row.state_on,
        asOf: row.as_of,
      },
    ];
  });
  return { taken: rows.length, news };
};
