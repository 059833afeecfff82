import pg from 'pg';
import { migrate } from '#platform/db/migrate.ts';

/** A cluster to test on: the owner's connection to the coordinator's own database, which knows the workers. */
export interface CitusCluster {
  readonly coordinatorUrl: string;
  readonly workers: readonly { readonly host: string; readonly port: number }[];
}

/** Any will do: the cluster of a test is not reached from elsewhere. */
const APPLICATION_PASSWORD = 'only-for-tests';
/** Fewer shards than a real cluster, so that the database of a test file is made in seconds; still some on each worker. */
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

/** Makes a migrated, empty database of this name on every node. */
export const createCitusDatabase = async (cluster: CitusCluster, name: string) => {
  const { coordinatorUrl, workers } = cluster;
  const nodes = [undefined, ...workers].map((worker) => within(coordinatorUrl, 'postgres', worker));
  for (const node of nodes) await run(node, `create database ${name} template template0`);
  for (const node of nodes) await run(within(node, name), 'create extension citus');
  const ownerUrl = within(coordinatorUrl, name);
  const { hostname, port } = new URL(coordinatorUrl);
  await run(
    ownerUrl,
    `select citus_set_coordinator_host('${hostname}', ${port})`,
    ...workers.map((worker) => `select citus_add_node('${worker.host}', ${worker.port})`),
    `alter database ${name} set citus.shard_count = ${SHARDS}`,
  );
  await migrate(ownerUrl, { applicationPassword: APPLICATION_PASSWORD });
  const appUrl = new URL(ownerUrl);
  appUrl.username = 'rongjun_app';
  appUrl.password = APPLICATION_PASSWORD;
  const drop = async (): Promise<void> => {
    for (const node of nodes)
      await run(within(node, 'postgres'), `drop database if exists ${name} with (force)`);
  };
  return { url: appUrl.href, ownerUrl, drop };
};
