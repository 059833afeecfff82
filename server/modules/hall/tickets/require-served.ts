import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { HallRef } from '../hall-tables.ts';

/** Throws Problem conflict for a matter that no window of the hall serves: whoever waited for it would never be called. */
export const requireServed = async (tx: Tx, { countyCode, id }: HallRef, matter: string): Promise<void> => {
  const { rows } = await sql`
    select from hall_window where county_code = ${countyCode} and hall_id = ${id} and ${matter} = any(matters) limit 1
  `.execute(tx);
  if (rows.length > 0) return;
  throw new Problem('conflict', 'matter-not-served', '本大厅没有办理这项业务的窗口。', {
    advice: '请到咨询台询问，或选择“其他”。',
  });
};
