import { sql } from 'kysely';
import type { RegionCode } from '#kit/region-code.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';

export interface Colleague {
  readonly accountId: string;
  readonly name: string;
  readonly title: string;
  /** The area of that post. */
  readonly region: RegionCode;
}

const MOST = 200;

/** The areas a region lies in, itself among them: 990101001002 → village, township, county, city, province. */
const areasAbove = (region: RegionCode): RegionCode[] => [
  ...new Set([1, 1e3, 1e6, 1e8, 1e10].map((size) => Math.floor(region / size) * size)),
];

/**
 * Who holds a post of one of these roles over an area today, by name, each with the nearest such post: those a note
 * about its work may be addressed to.
 * With `line`, only posts that cover that business line.
 */
export const findColleagues = async (
  tx: Tx,
  { roles, region, line }: { roles: readonly string[]; region: RegionCode; line?: string },
): Promise<Colleague[]> => {
  const day = today();
  const covers = line === undefined ? sql`true` : sql`('*' = any(post.lines) or ${line} = any(post.lines))`;
  const { rows } = await sql<Colleague>`
    select distinct on (account.display_name, account.id)
      account.id as "accountId", account.display_name as name, post.title, post.region_code as region
    from post join account on account.id = post.account_id
    where post.role = any(${roles}::text[]) and post.region_code = any(${areasAbove(region)}::bigint[])
      and post.valid_from <= ${day}::date and (post.valid_to is null or post.valid_to > ${day}::date)
      and account.state = 'active' and ${covers}
    order by account.display_name, account.id, post.region_code desc limit ${MOST}
  `.execute(tx);
  return rows;
};
