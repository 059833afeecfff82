import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, openDatabase } from '#platform/db/database.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const system = withTestDatabase();
/** A connection prepares a statement the fifth time, and a prepared one might be planned for any county from its sixth. */
const OFTEN = 15;

test.skipIf(!process.env['CITUS_URL'])(
  'an update joined with its rows goes to one shard, however often a connection has sent it',
  async () => {
    const options = encodeURIComponent('-c citus.multi_task_query_log_level=error');
    const strict = openDatabase(`${system.url}?options=${options}`, 1);
    const rows = JSON.stringify([{ id: '01a204e3-74b5-7ac3-9e42-d566b42777d2', version: 1 }]);
    try {
      for (let time = 0; time < OFTEN; time += 1)
        await inScope(strict, WHOLE_SCOPE, (tx) =>
          sql`
            update mirror_record m set compared_version = given.version
            from json_to_recordset(${rows}::json) as given(id uuid, version integer)
            where m.county_code = ${990101} and m.id = given.id
          `.execute(tx),
        );
      await expect(
        inScope(strict, WHOLE_SCOPE, (tx) => sql`select count(*) from mirror_record`.execute(tx)),
      ).rejects.toThrow('multi-task query');
    } finally {
      await strict.destroy();
    }
  },
);
