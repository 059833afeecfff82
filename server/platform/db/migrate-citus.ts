import type pg from 'pg';
import { APPLICATION_ROLE } from './embedded-cluster.ts';

/**
 * Number of the newest migration that must come before tables are spread. Those after it are such as a cluster takes that
 * holds data already.
 */
export const SPREAD_AFTER = '0095';

/** Small tables read with every other: a whole copy on each worker. */
const REFERENCE_TABLES = [
  'region',
  'station',
  'account',
  'post',
  'sign_in_session',
  'sign_in_record',
  'calendar_day',
  'calendar_year',
  'case_definition',
  'case_delegation',
];

/** Large tables whose column of distribution is not county_code. */
const OTHER_COLUMNS: Readonly<Record<string, string>> = {
  identity_index: 'blind_index',
  duplicate_key: 'key',
};

const COUNTY = 'county_code';

/** How a policy asks for the scope: as a subquery, once per statement. */
const ASKED_ONCE = /\(\s*SELECT current_scope\(\) AS current_scope\)/g;

interface LocalTable {
  name: string;
  has_county: boolean;
}

/** Tables of ours that Citus does not know yet. */
const findLocalTables = async (client: pg.Client): Promise<LocalTable[]> => {
  const { rows } = await client.query<LocalTable>(
    `select c.relname as name,
            exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = $1 and not a.attisdropped) as has_county
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and not exists (select from pg_dist_partition d where d.logicalrelid = c.oid)
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by 1`,
    [COUNTY],
  );
  return rows;
};

/**
 * Citus takes no subquery in a policy of a distributed table. Asked without one, the scope is read for every row
 * looked at; the answer is the same.
 */
const simplifyPolicies = async (client: pg.Client, table: string): Promise<void> => {
  const { rows } = await client.query<{ policyname: string; qual: string | null }>(
    `select policyname, qual from pg_policies where schemaname = 'public' and tablename = $1`,
    [table],
  );
  for (const { policyname, qual } of rows) {
    const plain = qual?.replaceAll(ASKED_ONCE, 'current_scope()');
    if (plain === undefined || plain === qual) continue;
    await client.query(
      `alter policy ${client.escapeIdentifier(policyname)} on ${client.escapeIdentifier(table)} using (${plain})`,
    );
  }
};

/**
 * Where the Citus extension is, spreads the tables: by county, the identity index by its blind index, small ones as
 * copies on every worker. Tables with neither stay on the coordinator. Does nothing without Citus, or the second time.
 */
export const distributeTables = async (client: pg.Client): Promise<readonly string[]> => {
  const { rowCount } = await client.query(`select from pg_extension where extname = 'citus'`);
  if (rowCount === 0) return [];
  // Acts refuse change by trigger. It reads nothing but its own row, so it is safe on every shard.
  await client.query('set citus.enable_unsafe_triggers to on');
  // The scope of a transaction is told to the workers with SET LOCAL.
  await client.query(`alter role ${APPLICATION_ROLE} set citus.propagate_set_commands to 'local'`);
  // Keys here lead from reference table to reference table only; Citus would guard those of distributed tables, by
  // refusing to write an account after an act.
  await client.query(`alter role ${APPLICATION_ROLE} set citus.enforce_foreign_key_restrictions to off`);
  // A statement is planned with the county it is asked for: planned once for any, an update joined with its rows goes to
  // every shard, and Citus offers that plan from the sixth time on a connection.
  await client.query(`alter role ${APPLICATION_ROLE} set plan_cache_mode to force_custom_plan`);
  const tables = await findLocalTables(client);
  for (const { name } of tables) await simplifyPolicies(client, name);
  const isLocal = (name: string): boolean => tables.some((table) => table.name === name);
  const done: string[] = [];
  for (const name of REFERENCE_TABLES.filter(isLocal)) {
    await client.query('select create_reference_table($1::regclass)', [name]);
    done.push(name);
  }
  for (const { name, has_county: hasCounty } of tables) {
    const column = OTHER_COLUMNS[name] ?? (hasCounty ? COUNTY : null);
    if (column === null || REFERENCE_TABLES.includes(name)) continue;
    await client.query('select create_distributed_table($1::regclass, $2)', [name, column]);
    done.push(name);
  }
  return done;
};
