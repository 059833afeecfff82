import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { beyondScope, inScope } from './database.ts';
import { WITH_THE_NEXT } from './preparing-client.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const database = withTestDatabase();

test('a transaction begins with its first statement, whether that has parameters or not', async () => {
  for (const first of [sql`select 1 as one`, sql`select ${1}::integer as one`]) {
    await database.db.transaction().execute(async (tx) => {
      expect((await first.execute(tx)).rows).toEqual([{ one: 1 }]);
      const start = await sql<{ at: string }>`select now()::text as at`.execute(tx);
      await sql`select pg_sleep(0.01)`.execute(tx);
      expect((await sql<{ at: string }>`select now()::text as at`.execute(tx)).rows).toEqual(start.rows);
    });
  }
});

test('an isolation level asked for holds', async () => {
  await database.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { rows } = await sql<{
        level: string;
      }>`select current_setting('transaction_isolation') as level`.execute(tx);
      expect(rows).toEqual([{ level: 'repeatable read' }]);
    });
});

test('a transaction that did nothing leaves the connection free', async () => {
  await database.db.transaction().execute(async () => undefined);
  await expect(
    database.db.transaction().execute(async () => {
      throw new Error('changed its mind');
    }),
  ).rejects.toThrow('changed its mind');
  const { rows } = await sql<{ open: number }>`
    select count(*)::integer as open from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()
  `.execute(database.owner);
  expect(rows).toEqual([{ open: 0 }]);
});

test('a first statement that fails is rolled back', async () => {
  await expect(
    database.db.transaction().execute((tx) => sql`select no_such_column`.execute(tx)),
  ).rejects.toThrow('no_such_column');
  await expect(
    database.db.transaction().execute((tx) => sql`select ${'x'}::integer`.execute(tx)),
  ).rejects.toThrow('integer');
  expect((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
});

test('settings reach the statement after them, and the ones after those, and no other transaction', async () => {
  const scope = async (tx: Parameters<Parameters<typeof inScope>[2]>[0]) => {
    const { rows } = await sql<{
      scope: string;
    }>`select current_setting('rongjun.scope', true) as scope, ${1}::integer`.execute(tx);
    return rows[0]?.scope;
  };
  await inScope(database.db, [[1, 2]], async (tx) => {
    expect(await scope(tx)).toBe('{[1,3)}');
    expect(await beyondScope(tx, () => scope(tx))).toBe('{[0,1000000000000000)}');
    expect(await scope(tx)).toBe('{[1,3)}');
    await beyondScope(tx, async () => undefined);
  });
  await database.db.transaction().execute(async (tx) => {
    expect(await scope(tx)).toBeFalsy();
  });
});

test('what is asked often is prepared, what is asked once is not', async () => {
  await database.db.transaction().execute(async (tx) => {
    for (let time = 0; time < 6; time += 1) await sql`select ${time}::integer as often`.execute(tx);
    await sql`select ${1}::integer as once`.execute(tx);
    const { rows } = await sql<{
      statement: string;
    }>`select statement from pg_prepared_statements where statement like any(${['%as often', '%as once']})`.execute(
      tx,
    );
    expect(rows.map(({ statement }) => statement)).toEqual(['select $1::integer as often']);
  });
});

const LATER = sql.raw(WITH_THE_NEXT);

/** A table of two rows at most, gone with the test database. */
const made = async (): Promise<void> => {
  await sql`create table if not exists noted (one integer primary key)`.execute(database.owner);
  await sql`grant select, insert on noted to rongjun_app`.execute(database.owner);
  await sql`truncate noted`.execute(database.owner);
};

const noted = async () =>
  (await sql<{ one: number }>`select one from noted order by one`.execute(database.db)).rows;

test('what goes with the next statement is seen by it, and committed where there is none', async () => {
  await made();
  await database.db.transaction().execute(async (tx) => {
    const answer = await sql`${LATER} insert into noted values (${1})`.execute(tx);
    expect(answer.rows).toEqual([]);
    await sql`${LATER} insert into noted values (${2})`.execute(tx);
    expect((await sql`select one from noted where one < ${9} order by one`.execute(tx)).rows).toEqual([
      { one: 1 },
      { one: 2 },
    ]);
    await sql`${LATER} insert into noted values (${3})`.execute(tx);
  });
  await database.db.transaction().execute((tx) => sql`${LATER} insert into noted values (${4})`.execute(tx));
  expect(await noted()).toEqual([1, 2, 3, 4].map((one) => ({ one })));
});

test('why it failed is told by the statement after it, or by the commit, and nothing stays', async () => {
  await made();
  await sql`insert into noted values (${1})`.execute(database.owner);
  for (const next of [undefined, sql`select ${1}::integer`, sql`select 1`]) {
    await expect(
      database.db.transaction().execute(async (tx) => {
        await sql`insert into noted values (${2})`.execute(tx);
        await sql`${LATER} insert into noted values (${1})`.execute(tx);
        await next?.execute(tx);
      }),
    ).rejects.toMatchObject({ code: '23505', constraint: 'noted_pkey' });
    expect(await noted()).toEqual([{ one: 1 }]);
  }
});

test('why a setting failed is told by the statement after it', async () => {
  for (const next of [sql`select ${1}::integer`, sql`select 1`])
    await expect(
      database.db.transaction().execute(async (tx) => {
        await sql.raw(`set local statement_timeout = 'never'`).execute(tx);
        await next.execute(tx);
      }),
    ).rejects.toMatchObject({ code: '22023' });
});

test('what was given up before it went out never happened', async () => {
  await made();
  await expect(
    database.db.transaction().execute(async (tx) => {
      await sql`${LATER} insert into noted values (${1})`.execute(tx);
      throw new Error('changed its mind');
    }),
  ).rejects.toThrow('changed its mind');
  expect(await noted()).toEqual([]);
});

test('what waited when the work went back to a savepoint never happened, and the rest is kept', async () => {
  await made();
  await database.db.transaction().execute(async (tx) => {
    await sql`${LATER} insert into noted values (${1})`.execute(tx);
    await sql`savepoint here`.execute(tx);
    await sql`${LATER} insert into noted values (${1})`.execute(tx);
    await sql`rollback to savepoint here`.execute(tx);
    await sql`${LATER} insert into noted values (${2})`.execute(tx);
  });
  expect(await noted()).toEqual([{ one: 1 }, { one: 2 }]);
});

test('outside a transaction every statement goes out by itself', async () => {
  await made();
  await sql`${LATER} insert into noted values (${1})`.execute(database.db);
  await expect(sql`${LATER} insert into noted values (${1})`.execute(database.db)).rejects.toMatchObject({
    code: '23505',
  });
});
