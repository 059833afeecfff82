import { sql } from 'kysely';
import { mirrors } from '#definitions';
import type { PersonRef } from '#modules/registry';
import { byCounty } from '#platform/db/by-county.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';

/**
 * Makes what a system holds of these people news again, for work that could not be told of it before. Records that are being
 * told at this moment are left alone, so that nobody waits for the job.
 */
export const tellAgain = async (tx: Tx, system: string, people: readonly PersonRef[]): Promise<void> => {
  const codes = mirrors.filter((mirror) => mirror.system === system).map(({ code }) => code);
  if (codes.length === 0 || people.length === 0) return;
  await beyondScope(tx, async () => {
    for (const [county, group] of byCounty(people, ({ countyCode }) => countyCode)) {
      const { rows } = await sql<{ id: string }>`
        select id from mirror_record
        where county_code = ${county} and person_id = any(${group.map(({ id }) => id)}::uuid[])
          and mirror = any(${codes}::text[]) and gone_on is null and not is_news
        order by id for update skip locked
      `.execute(tx);
      if (rows.length === 0) continue;
      await sql`
        update mirror_record set is_news = true
        where county_code = ${county} and id = any(${rows.map(({ id }) => id)}::uuid[])
      `.execute(tx);
    }
  });
};
