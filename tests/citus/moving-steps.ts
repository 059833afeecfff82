import { sql } from 'kysely';
import { countyOf } from '#kit/region-code.ts';
import { verifyEverything } from '#modules/maintenance';
import type { Cluster } from './cluster.ts';
import { COUNTY, OTHER_COUNTY } from './clerks.ts';
import { same, type Step } from './steps.ts';
import { checkWritten, startWriters } from './two-county-writers.ts';

interface Node {
  readonly host: string;
  readonly port: number;
}

/** Holds the writers of the county back while its shards are copied, or copies them beside the writers. */
type Way = 'block_writes' | 'force_logical';

/** Shards moved from worker to worker while clerks write. To move them beside writers needs `wal_level = logical`. */
export const movingSteps = (cluster: Cluster): Step[] => {
  const { owner } = cluster;
  const placeOf = async (region: number) => {
    const { rows } = await sql<Node & { shard: number }>`
      select shardid::integer as shard, nodename as host, nodeport as port from citus_shards
      where table_name = 'ledger_entry'::regclass
        and shardid = get_shard_id_for_distribution_column('ledger_entry', ${countyOf(region)}::integer)
    `.execute(owner);
    return rows[0]!;
  };
  const workers = async (): Promise<Node[]> => {
    const { rows } = await sql<Node>`
      select nodename as host, nodeport as port from pg_dist_node where shouldhaveshards order by nodeid
    `.execute(owner);
    return rows;
  };
  const move = async (region: number, way: Way): Promise<void> => {
    const from = await placeOf(region);
    const to = (await workers()).find(({ host, port }) => host !== from.host || port !== from.port);
    if (!to) throw new Error('Shards move between workers; the cluster has one.');
    await sql`
      select citus_move_shard_placement(${from.shard}::bigint, ${from.host}, ${from.port}::integer,
        ${to.host}, ${to.port}::integer, shard_transfer_mode => ${way}::citus.shard_transfer_mode)
    `.execute(owner);
    const now = await placeOf(region);
    same([now.host, now.port], [to.host, to.port], 'where the shard is');
  };
  const areTogether = async (): Promise<boolean> => {
    const [here, there] = [await placeOf(COUNTY), await placeOf(OTHER_COUNTY)];
    return here.host === there.host && here.port === there.port;
  };
  const forced = async (): Promise<string[]> => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relforcerowsecurity and relnamespace = 'public'::regnamespace order by 1
    `.execute(owner);
    return rows.map(({ name }) => name);
  };
  /** PostgreSQL 15 copies nothing into a table whose owner is under row-level security too. The server owns none. */
  const unforced = async (work: () => Promise<void>): Promise<void> => {
    const tables = await forced();
    for (const table of tables)
      await sql`alter table ${sql.table(table)} no force row level security`.execute(owner);
    try {
      await work();
    } finally {
      for (const table of tables)
        await sql`alter table ${sql.table(table)} force row level security`.execute(owner);
    }
    same(await forced(), tables, 'tables under forced row-level security');
  };
  const underWriters = async (title: string, work: () => Promise<void>): Promise<string> => {
    const writers = startWriters(cluster, title);
    const [moved] = await Promise.allSettled([work()]);
    const told = await writers.stop();
    if (moved.status === 'rejected') throw moved.reason;
    same(told.refused, [], 'refused');
    same(await checkWritten(cluster, title, told), 0, 'recorded and not answered');
    return `${told.answered.length} transactions meanwhile`;
  };
  return [
    {
      title:
        'a county moves to another worker and back while its writers wait, and nothing is lost or refused',
      run: () =>
        underWriters('候', async () => {
          await move(COUNTY, 'block_writes');
          await move(COUNTY, 'block_writes');
        }),
    },
    {
      title: 'a county moves to another worker and back beside its writers, and nothing is lost or refused',
      run: () =>
        underWriters('随', () =>
          unforced(async () => {
            await move(COUNTY, 'force_logical');
            await move(COUNTY, 'force_logical');
          }),
        ),
    },
    {
      title: 'two counties are put on two workers, so that what writes both commits on both',
      run: async () => {
        if (await areTogether()) await move(OTHER_COUNTY, 'block_writes');
        same(await areTogether(), false);
      },
    },
    {
      title: 'all that was recorded is whole after the moves (verifyEverything)',
      run: async () => same((await verifyEverything(cluster.db)).faults, []),
    },
  ];
};
