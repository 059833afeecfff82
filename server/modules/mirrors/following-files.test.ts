import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { getPerson, type PersonRef } from '#modules/registry';
import { splitStatements } from '#platform/db/split-statements.ts';
import { mergePeople } from '#tests/factories/merge-people.ts';
import { COUNTY, row, withMirrorDesk } from '#tests/factories/mirror-desk.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { onOneServer } from '#tests/harness/on-one-server.ts';
import { compareCounty } from './compare-county.ts';
import { getMirror } from './get-mirror.ts';

const MIGRATION = fileURLToPath(
  new URL('../../../migrations/0132-compare-records-of-files-taken-apart.sql', import.meta.url),
);
const system = withWorkingSystem();
const { house, file, personOf, bring, told, expectSound } = withMirrorDesk(system);

test('a record follows its file into another and back out of it, so that nobody is compared with a stranger', async () => {
  await file(41, '合一', { phone: '15400000041' });
  await file(42, '合二', { phone: '15400000042' });
  const theirs = [row(41, '合一', { 手机号: '15400000041' }), row(42, '合二', { 手机号: '15400000042' })];
  await bring(theirs, { isPartial: true, asOf: '2026-11-12' });
  const before = await told();
  const [kept, folded] = [personOf('合一'), personOf('合二')];
  const versionOf = async (ref: PersonRef) =>
    (await system.everywhere((tx) => getPerson(tx, ref))).row_version;
  const heads = await house.signInAs({ role: 'section-head', region: COUNTY });
  const pathOf = ({ countyCode, id }: PersonRef) => `/api/people/${countyCode}/${id}`;
  const compare = () => system.everywhere((tx) => compareCounty(tx, getMirror('filing'), 990101));
  const merged = await mergePeople(heads, kept, folded);
  expect(merged.statusCode).toBe(200);
  await compare();
  expect(await told()).toEqual(expect.arrayContaining(['合一 姓名', '合一 联系电话']));
  const undone = await heads.post(`${pathOf(folded)}/unmerges`, {
    rowVersion: await versionOf(folded),
    reason: '合并有误',
  });
  expect(undone.statusCode).toBe(200);
  await compare();
  expect(await told()).toEqual(before);
});

test(
  'a record an earlier release left with the file that had kept another is led back by the upgrade',
  onOneServer,
  async () => {
    const [kept, folded] = [personOf('合一'), personOf('合二')];
    const holderOf = async (number: string): Promise<string | undefined> => {
      const { rows } = await sql<{ person_id: string }>`
        select person_id from mirror_record where mirror = 'filing' and official_number = ${number}
      `.execute(system.owner);
      return rows[0]?.person_id;
    };
    expect(await holderOf('CJ42')).toBe(folded.id);
    await sql`
      update mirror_record m set person_id = p.id, compared_version = p.row_version from person p
      where m.official_number = 'CJ42' and p.id = ${kept.id}::uuid
    `.execute(system.owner);
    const compare = () => system.everywhere((tx) => compareCounty(tx, getMirror('filing'), 990101));
    await compare();
    expect(await holderOf('CJ42')).toBe(kept.id);
    for (const statement of splitStatements(readFileSync(MIGRATION, 'utf8')))
      await sql.raw(statement).execute(system.owner);
    await compare();
    expect(await holderOf('CJ42')).toBe(folded.id);
  },
);

test('counts equal the lists, and every row equals its acts', expectSound);
