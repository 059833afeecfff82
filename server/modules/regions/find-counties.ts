import { sql } from 'kysely';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { validOn } from './valid-on.ts';

/** A county anywhere, with the city it lies in so that equal names are told apart. */
export interface County {
  readonly code: number;
  readonly name: string;
  readonly city: string | null;
}

const MOST_ANSWERS = 200;

/** Counties that stand today, in or out of anybody's scope, by part of the name; in the order of their codes. */
export const findCounties = async (tx: Tx, text: string): Promise<County[]> => {
  const day = today();
  const { rows } = await sql<County>`
    select region.code, region.name,
      (select parent.name from region parent where parent.code = region.parent_code
       order by parent.valid_from desc limit 1) as city
    from region
    where region.level = 'county' and strpos(region.name, ${text}) > 0 and ${validOn('region', day)}
    order by region.code limit ${MOST_ANSWERS}
  `.execute(tx);
  return rows;
};
