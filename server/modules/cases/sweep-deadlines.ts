import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';

export interface SweepResult {
  /** Limits whose light turned since the last sweep. */
  readonly amber: number;
  readonly red: number;
}

/**
 * Notes every open limit whose light has turned amber or red, once each, by one statement over the stored days. Run each
 * day; run again, it notes nothing twice.
 */
export const sweepDeadlines = async (db: Database, day: string = today()): Promise<SweepResult> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ amber: number; red: number }>`
      with turned as (
        select c.county_code, c.id, case when c.due_on < ${day}::date then 'red' else 'amber' end as light,
               c.due_on, c.desk_key, c.scope_key
        from case_file c where c.amber_on <= ${day}::date and c.is_open
      ),
      noted as (
        insert into case_warning (county_code, case_id, light, due_on, desk_key, scope_key, noted_on)
        select county_code, id, light, due_on, desk_key, scope_key, ${day}::date from turned
        on conflict (county_code, case_id, light, due_on) do nothing
        returning light
      )
      select count(*) filter (where light = 'amber') as amber, count(*) filter (where light = 'red') as red from noted
    `.execute(tx);
    return { amber: Number(rows[0]!.amber), red: Number(rows[0]!.red) };
  });
