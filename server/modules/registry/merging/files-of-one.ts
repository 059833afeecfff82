import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PersonRef } from '../person-row.ts';

/**
 * The ids of the files that are one person's now: the file itself, those folded into it and those folded into these before,
 * all of one county. Step by step, since a cluster takes no recursion; nearly everybody has one file and costs one step.
 */
export const filesOfOne = async (tx: Tx, { countyCode, id }: PersonRef): Promise<string[]> => {
  const files = new Set([id]);
  for (let open = [id]; open.length > 0;) {
    const { rows } = await sql<{ id: string }>`
      select id from person where county_code = ${countyCode} and merged_into = any(${open}::uuid[])
    `.execute(tx);
    open = rows.map((row) => row.id).filter((folded) => !files.has(folded));
    for (const folded of open) files.add(folded);
  }
  return [...files];
};
