import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { keyIdOf } from './partner-key.ts';
import type { SystemRef, SystemRow } from './partner-tables.ts';

/** A partner's computer and how its deliveries stand. */
export interface ListedPartner extends SystemRef {
  readonly title: string;
  readonly url: string | null;
  readonly state: string;
  readonly keyId: string;
  readonly formerUntil: string | null;
  readonly waiting: number;
  readonly delivered: number;
  readonly failed: number;
  /** Why the last one failed. */
  readonly failure: string | null;
}

interface Counted extends SystemRow {
  readonly waiting: number;
  readonly delivered: number;
  readonly failed: number;
  readonly last_failure: string | null;
}

/** Every partner's computer in scope. */
export const listPartners = async (tx: Tx): Promise<ListedPartner[]> => {
  const { rows } = await sql<Counted>`
    select s.*, d.waiting, d.delivered, d.failed, d.last_failure from partner_system s left join (
      select system_county, system_id, count(*) filter (where state = 'waiting')::integer as waiting,
        count(*) filter (where state = 'delivered')::integer as delivered,
        count(*) filter (where state = 'failed')::integer as failed,
        (array_agg(failure order by changed_at desc) filter (where state = 'failed'))[1] as last_failure
      from partner_delivery where system_id is not null group by 1, 2
    ) d on d.system_county = s.county_code and d.system_id = s.id
    order by s.county_code, s.title
  `.execute(tx);
  return rows.map((row) => ({
    countyCode: row.county_code,
    id: row.id,
    title: row.title,
    url: row.url,
    state: row.state,
    keyId: keyIdOf({ countyCode: row.county_code, id: row.id }, row.key_number),
    formerUntil: row.former_until?.toISOString() ?? null,
    waiting: row.waiting ?? 0,
    delivered: row.delivered ?? 0,
    failed: row.failed ?? 0,
    failure: row.last_failure,
  }));
};

/** Sends once more whatever failed for good to one partner, after its computer was mended. Answers how many. */
export const retryDeliveries = async (tx: Tx, { countyCode, id }: SystemRef, now: Date): Promise<number> => {
  const { rows } = await sql`
    update partner_delivery set state = 'waiting', attempts = 0, next_at = ${now}::timestamptz, failure = null,
      changed_at = ${now}::timestamptz, row_version = row_version + 1
    where system_county = ${countyCode} and system_id = ${id}::uuid and state = 'failed' returning id
  `.execute(tx);
  return rows.length;
};
