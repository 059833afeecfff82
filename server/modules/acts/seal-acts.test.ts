import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { filePeople } from '#modules/registry';
import { personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { sealActs, verifyActs } from './index.ts';
import { onOneServer } from '#tests/harness/on-one-server.ts';

const system = withWorkingSystem();
const fileSome = (count: number) =>
  system.everywhere((tx) =>
    filePeople(
      tx,
      machineContext,
      Array.from({ length: count }, () => personDraft()),
    ),
  );

test('the application cannot change or delete an act or a seal', async () => {
  await fileSome(1);
  await sealActs(system.db);
  for (const statement of ['update act set reason = null', 'delete from act', 'delete from act_seal']) {
    await expect(system.everywhere((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
      /permission denied/,
    );
    await expect(sql.raw(statement).execute(system.owner)).rejects.toThrow(/append-only|permission denied/);
  }
});

test('sealing covers every committed act once; a younger act is reported as the tail', async () => {
  await fileSome(5);
  expect(await sealActs(system.db)).toBe(5);
  expect(await sealActs(system.db)).toBe(0);
  expect(await verifyActs(system.db)).toEqual([]);
  await fileSome(2);
  expect(await verifyActs(system.db)).toMatchObject([{ kind: 'tail' }]);
});

test('a county whose seals were all taken away is found by its acts', onOneServer, async () => {
  await sealActs(system.db);
  const without = async (statement: string) => {
    await sql`alter table act_seal disable trigger all`.execute(system.owner);
    await sql.raw(statement).execute(system.owner);
    await sql`alter table act_seal enable trigger all`.execute(system.owner);
  };
  await sql`create table seals_kept as select * from act_seal`.execute(system.owner);
  await without('delete from act_seal');
  expect(await verifyActs(system.db)).toMatchObject([{ kind: 'unsealed-act-lost' }]);
  await without('insert into act_seal select * from seals_kept');
  expect(await verifyActs(system.db)).toEqual([]);
});

test('an act changed behind the triggers breaks its seal', onOneServer, async () => {
  await sealActs(system.db);
  await sql`alter table act disable trigger act_append_only`.execute(system.owner);
  await sql`
    update act set payload = jsonb_set(payload, '{facts,name}', '"假"') where ctid = (
      select ctid from act where kind = 'person.file' limit 1)
  `.execute(system.owner);
  await sql`alter table act enable trigger act_append_only`.execute(system.owner);
  expect(await verifyActs(system.db)).toMatchObject([{ kind: 'broken-seal' }]);
});
