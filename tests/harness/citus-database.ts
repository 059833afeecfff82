import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { APPLICATION_ROLE } from '#platform/db/embedded-cluster.ts';
import { migrate } from '#platform/db/migrate.ts';

/** A cluster to test on: the owner's connection to the coordinator's own database, which knows the workers. */
export interface CitusCluster {
  readonly coordinatorUrl: string;
  readonly workers: readonly { readonly host: string; readonly port: number }[];
}

/** Any will do: the cluster of a test is not reached from elsewhere. */
const APPLICATION_PASSWORD = 'only-for-tests';
/** Where databases are made and dropped from. */
const MAINTENANCE = 'postgres';
/** Fewer shards than a real cluster, so that a database is made in seconds; still some on each worker. */
const SHARDS = 4;

const run = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

const within = (url: string, database: string, node?: { host: string; port: number }): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (node) {
    address.hostname = node.host;
    address.port = String(node.port);
  }
  return address.href;
};

/** The cluster of CITUS_URL; null when it is not set. Throws when the database there has no Citus. */
export const findCitusCluster = async (): Promise<CitusCluster | null> => {
  const coordinatorUrl = process.env['CITUS_URL'];
  if (!coordinatorUrl) return null;
  const client = new pg.Client({ connectionString: coordinatorUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ host: string; port: number }>(
      'select nodename as host, nodeport as port from pg_dist_node where groupid <> 0 order by 2',
    );
    return { coordinatorUrl, workers: rows };
  } finally {
    await client.end();
  }
};

const nodesOf = ({ coordinatorUrl, workers }: CitusCluster): readonly string[] =>
  [undefined, ...workers].map((worker) => within(coordinatorUrl, MAINTENANCE, worker));

/** The coordinator's first: as long as it is there, Citus connects from it to those of the workers. */
const dropOn = async (nodes: readonly string[], name: string): Promise<void> => {
  for (const node of nodes) await run(node, `drop database if exists ${name} with (force)`);
};

/** Keeps everybody out of a database, as one that is copied must be: Citus has a process of its own in each. */
const closeOn = (node: string, name: string): Promise<void> =>
  run(
    node,
    `alter database ${name} allow_connections false`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );

/** The database of this name as a server reaches it and as the owner does. */
const connections = (cluster: CitusCluster, name: string) => {
  const ownerUrl = within(cluster.coordinatorUrl, name);
  const appUrl = new URL(ownerUrl);
  appUrl.username = APPLICATION_ROLE;
  appUrl.password = APPLICATION_PASSWORD;
  return { url: appUrl.href, ownerUrl, drop: () => dropOn(nodesOf(cluster), name) };
};

/** Has the coordinator write each statement of a database into its log that is planned for more than one shard. */
const logFanOuts = (name: string): string =>
  `alter database ${name} set citus.multi_task_query_log_level = 'log'`;

/** Makes a bare database on every node that knows the others, as `migrate` must find it. */
export const createBareCitusDatabase = async (cluster: CitusCluster, name: string) => {
  const { coordinatorUrl, workers } = cluster;
  const made = connections(cluster, name);
  const { hostname, port } = new URL(coordinatorUrl);
  for (const node of nodesOf(cluster)) {
    await run(node, `create database ${name} template template0`);
    await run(within(node, name), 'create extension citus');
  }
  await run(
    made.ownerUrl,
    `select citus_set_coordinator_host('${hostname}', ${port})`,
    ...workers.map((worker) => `select citus_add_node('${worker.host}', ${worker.port})`),
    `alter database ${name} set citus.shard_count = ${SHARDS}`,
    logFanOuts(name),
  );
  return made;
};

/**
 * Makes a migrated, empty database on every node, for those of the test files to be copied from: names, shards and their
 * places are rows of the database itself, so the copies of all nodes are a cluster of their own.
 */
export const createCitusTemplate = async (cluster: CitusCluster) => {
  const name = `test_template_${randomUUID().replaceAll('-', '')}`;
  const { ownerUrl, drop } = await createBareCitusDatabase(cluster, name);
  try {
    await migrate(ownerUrl, { applicationPassword: APPLICATION_PASSWORD });
    for (const node of nodesOf(cluster)) await closeOn(node, name);
  } catch (error) {
    await drop();
    throw error;
  }
  return { name, drop };
};

/** Copies the migrated, empty database on every node. */
export const copyCitusDatabase = async (cluster: CitusCluster & { template: string }, name: string) => {
  await Promise.all(
    nodesOf(cluster).map((node) => run(node, `create database ${name} template ${cluster.template}`)),
  );
  await run(within(cluster.coordinatorUrl, MAINTENANCE), logFanOuts(name));
  return connections(cluster, name);
};
