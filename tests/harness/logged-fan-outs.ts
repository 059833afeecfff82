import pg from 'pg';
import { APPLICATION_ROLE } from '#platform/db/embedded-cluster.ts';

/** How many bytes each file of a coordinator's log held. */
export type LogMark = Readonly<Record<string, number>>;

const MARKED = 'multi-task query about to be executed';

const ask = async <Row extends pg.QueryResultRow>(
  ownerUrl: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
};

/** The end of the coordinator's log. Throws when it keeps none that can be read: nothing would be found in it later. */
export const markLog = async (ownerUrl: string): Promise<LogMark> => {
  const [log] = await ask<{ file: string | null }>(ownerUrl, `select pg_current_logfile('jsonlog') as file`);
  if (!log?.file)
    throw new Error(
      `The coordinator keeps no log as JSON, in which statements over several shards are found: set logging_collector = on and log_destination = 'jsonlog'.`,
    );
  const files = await ask<{ name: string; bytes: number }>(
    ownerUrl,
    `select name, size::int as bytes from pg_ls_logdir() where name like '%.json'`,
  );
  return Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
};

/** Statements of the application that were planned for more than one shard since the mark, each text once. */
export const fanOutsSince = async (ownerUrl: string, mark: LogMark): Promise<string[]> => {
  const rows = await ask<{ statement: string }>(
    ownerUrl,
    `select distinct line::json ->> 'statement' as statement
     from (select name, size, coalesce(($1::json ->> name)::bigint, 0) as seen from pg_ls_logdir()) as file,
       string_to_table(
         pg_read_file(current_setting('log_directory') || '/' || name, seen, size - seen), E'\\n') as line
     where name like '%.json' and size > seen and line like $2 and line like '{%}' and line::json ->> 'user' = $3`,
    [JSON.stringify(mark), `%"message":"${MARKED}"%`, APPLICATION_ROLE],
  );
  return rows.map(({ statement }) => statement);
};
