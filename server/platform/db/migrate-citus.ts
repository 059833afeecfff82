import type pg from 'pg';

/** Small tables read with every other: a whole copy on each worker. */
const REFERENCE_TABLES = ['region', 'station', 'account', 'post', 'sign_in_session'];

/** Large tables whose column of distribution is not county_code. */
const OTHER_COLUMNS: Readonly<Record<string, string>> = { identity_index: 'blind_index' };

const COUNTY = 'county_code';

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
 * Where the Citus extension is, spreads the tables: by county, the identity index by its blind index, small ones as
 * copies on every worker. Tables with neither stay on the coordinator. Does nothing without Citus, or the second time.
 */
export const distributeTables = async (client: pg.Client): Promise<readonly string[]> => {
  const { rowCount } = await client.query(`select from pg_extension where extname = 'citus'`);
  if (rowCount === 0) return [];
  // Acts refuse change by trigger. It reads nothing but its own row, so it is safe on every shard.
  await client.query('set citus.enable_unsafe_triggers to on');
  const tables = await findLocalTables(client);
  const done: string[] = [];
  for (const name of REFERENCE_TABLES) {
    if (!tables.some((table) => table.name === name)) continue;
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
