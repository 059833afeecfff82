import { sql } from 'kysely';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import type { MigrationResult } from '#platform/db/migrate.ts';
import type { Cluster } from './cluster.ts';
import { refused, same, type Step } from './steps.ts';

const versions = async ({ owner }: Cluster): Promise<string> => {
  const { rows } = await sql<{ citus: string; server: string; workers: number }>`
    select extversion as citus, current_setting('server_version') as server,
           (select count(*) from pg_dist_node where shouldhaveshards) as workers
    from pg_extension where extname = 'citus'
  `.execute(owner);
  const { citus, server, workers } = rows[0]!;
  return `Citus ${citus}, PostgreSQL ${server}, ${workers} worker(s) hold shards`;
};

const told = ({ applied, distributed, version }: MigrationResult): string =>
  `${applied.length} migrations to ${version}, ${distributed.length} tables`;

/** Every table by how it is spread: 'county_code', 'blind_index', 'key', 'everywhere'. */
const spread = async ({ owner }: Cluster): Promise<Map<string, string[]>> => {
  const { rows } = await sql<{ name: string; by: string | null; group: number }>`
    select logicalrelid::text as name, column_to_column_name(logicalrelid, partkey) as by, colocationid as group
    from pg_dist_partition order by 1
  `.execute(owner);
  const groups = Map.groupBy(rows, ({ by, group }) => `${by ?? 'everywhere'}/${group}`);
  return new Map([...groups].map(([key, tables]) => [key.split('/')[0]!, tables.map(({ name }) => name)]));
};

/** The schema as the cluster has it. */
export const migrationSteps = (cluster: Cluster): Step[] => [
  {
    title: 'migrate brings an empty cluster to an earlier version and distributes',
    run: async () => `${await versions(cluster)}; ${told(cluster.migrations.first)}`,
  },
  {
    title: 'the migrations since then are taken by tables that are spread',
    run: async () => {
      const { upgrade } = cluster.migrations;
      if (upgrade.applied.length === 0) throw new Error('there was none');
      return told(upgrade);
    },
  },
  {
    title: 'migrate once more changes nothing',
    run: async () => {
      const { again } = cluster.migrations;
      same([again.applied, again.distributed], [[], []]);
    },
  },
  {
    title: 'every large table lies by county in one colocation group, what spans counties by its digest',
    run: async () => {
      const groups = await spread(cluster);
      same([...groups.keys()].toSorted(), ['blind_index', 'county_code', 'everywhere', 'key']);
      same(groups.get('blind_index'), ['identity_index']);
      same(groups.get('key'), ['duplicate_key']);
      return `by county ${groups.get('county_code')!.join(' ')}; everywhere ${groups.get('everywhere')!.join(' ')}`;
    },
  },
  {
    title: 'regions are written by the application and are on every node',
    run: async () => {
      await seedRegions(cluster.db);
    },
  },
  {
    title:
      'what is append-only stays so: the application has no right, the owner meets the trigger on the shard',
    run: async () => {
      await cluster.everywhere(async (tx) => {
        await refused(() => sql`delete from act where county_code = 990101`.execute(tx), /permission denied/);
      });
      const change = cluster.owner.transaction().execute(async (tx) => {
        await sql`insert into act_seal values (990101, 1, '', '', '{}', now())`.execute(tx);
        await sql`delete from act_seal where county_code = 990101`.execute(tx);
      });
      await refused(() => change, /append-only/);
    },
  },
];
