import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { regionRange } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { PartnerSystem } from './partner-contracts.ts';
import { keyIdOf } from './partner-key.ts';
import type { SystemRow } from './partner-tables.ts';

/** How deliveries stand: none failed, some wait, some failed for good; or the connection is paused. */
export const PARTNER_VIEWS = ['all', 'waiting', 'failed', 'paused'] as const;

/** What a list of partners' computers is narrowed by. */
export const PartnersQuery = z.object({
  view: z.enum(PARTNER_VIEWS).default('all'),
  department: z.string().max(40).optional(),
  region: z.coerce.number().int().min(1e11).max(1e12).optional(),
});
export type PartnerFilter = z.infer<typeof PartnersQuery>;

/** Computers with a delivery in a state; a set of its own, since a delivery lies where its case is, not its computer. */
const withDeliveries = (state: 'waiting' | 'failed'): RawBuilder<unknown> =>
  sql`s.id = any(array(select distinct system_id from partner_delivery where state = ${state} and system_id is not null))`;

const VIEW_CONDITIONS = {
  all: sql`true`,
  waiting: withDeliveries('waiting'),
  failed: withDeliveries('failed'),
  paused: sql`s.state = 'paused'`,
} as const;

const narrowed = ({ department, region }: Omit<PartnerFilter, 'view'>): RawBuilder<unknown>[] => {
  const [first, last] = region === undefined ? [] : regionRange(region);
  return [
    ...(department ? [sql`s.department = ${department}`] : []),
    ...(first !== undefined ? [sql`s.region_code between ${first} and ${last}`] : []),
  ];
};

const systemsOf = (
  conditions: readonly RawBuilder<unknown>[],
  size?: number,
): RawBuilder<SystemRow> => sql<SystemRow>`
  select s.* from partner_system s where ${sql.join([sql`true`, ...conditions], sql` and `)}
  order by s.id desc ${size === undefined ? sql`` : sql`limit ${size}`}`;

/** The statement behind a page of computers, one row longer, the newest first. */
export const partnersStatement = (
  { view, ...filter }: PartnerFilter,
  size: number,
  after?: string,
): RawBuilder<SystemRow> => {
  const behind = after === undefined ? [] : [sql`s.id < ${after}::uuid`];
  return systemsOf([...narrowed(filter), VIEW_CONDITIONS[view], ...behind], size + 1);
};

interface Standing {
  readonly system_id: string;
  readonly state: string;
  readonly deliveries: number;
  readonly last_at: Date;
  readonly failure: string | null;
}

const standingsOf = async (tx: Tx, rows: readonly SystemRow[]): Promise<Map<string, Standing>> => {
  const { rows: standings } = await sql<Standing>`
    select system_id, state, count(*)::integer as deliveries, max(changed_at) as last_at,
      (array_agg(failure order by changed_at desc) filter (where state in ('waiting', 'failed')))[1] as failure
    from partner_delivery
    where system_id = any(${rows.map(({ id }) => id)}::uuid[]) and state in ('waiting', 'delivered', 'failed')
    group by system_id, state
  `.execute(tx);
  return new Map(standings.map((one) => [`${one.system_id} ${one.state}`, one]));
};

const present = (row: SystemRow, standings: ReadonlyMap<string, Standing>, now: Date): PartnerSystem => {
  const [waiting, delivered, failed] = (['waiting', 'delivered', 'failed'] as const).map((state) =>
    standings.get(`${row.id} ${state}`),
  );
  const isFormerAlive = row.former_until !== null && row.former_until > now;
  return {
    countyCode: row.county_code,
    id: row.id,
    department: row.department,
    title: row.title,
    url: row.url,
    state: row.state as PartnerSystem['state'],
    keyId: keyIdOf({ countyCode: row.county_code, id: row.id }, row.key_number),
    keyNumber: row.key_number,
    formerUntil: isFormerAlive ? row.former_until!.toISOString() : null,
    waiting: waiting?.deliveries ?? 0,
    delivered: delivered?.deliveries ?? 0,
    failed: failed?.deliveries ?? 0,
    lastDeliveredAt: delivered?.last_at.toISOString() ?? null,
    failure: failed?.failure ?? waiting?.failure ?? null,
    rowVersion: row.row_version,
  };
};

const presentAll = async (tx: Tx, rows: readonly SystemRow[], now: Date): Promise<PartnerSystem[]> => {
  const standings = await standingsOf(tx, rows);
  return rows.map((row) => present(row, standings, now));
};

/** Every partner's computer in scope, the newest first. */
export const listPartners = async (tx: Tx, now: Date = new Date()): Promise<PartnerSystem[]> =>
  presentAll(tx, (await systemsOf([]).execute(tx)).rows, now);

/** One partner's computer, as the list shows it. */
export const presentPartner = async (tx: Tx, row: SystemRow, now: Date): Promise<PartnerSystem> =>
  (await presentAll(tx, [row], now))[0]!;

/** One page of partners' computers in scope, the newest first; `after` is the id of the last one seen. */
export const pageOfPartners = async (
  tx: Tx,
  filter: PartnerFilter,
  { after, size, now }: { readonly after?: string | undefined; readonly size: number; readonly now: Date },
): Promise<{ readonly rows: PartnerSystem[]; readonly next: string | null }> => {
  const { rows } = await partnersStatement(filter, size, after).execute(tx);
  const page = pageOf(rows, size, (last) => [last.id]);
  return { rows: await presentAll(tx, page.rows, now), next: page.next };
};

/** How many partners' computers a filter leaves in each view. */
export const countPartners = async (
  tx: Tx,
  filter: Omit<PartnerFilter, 'view'>,
): Promise<Record<(typeof PARTNER_VIEWS)[number], number>> => {
  const { rows } = await sql<Record<(typeof PARTNER_VIEWS)[number], number>>`
    select ${sql.join(
      PARTNER_VIEWS.map(
        (view) => sql`count(*) filter (where ${VIEW_CONDITIONS[view]})::integer as ${sql.ref(view)}`,
      ),
    )}
    from partner_system s where ${sql.join([sql`true`, ...narrowed(filter)], sql` and `)}
  `.execute(tx);
  return rows[0]!;
};
