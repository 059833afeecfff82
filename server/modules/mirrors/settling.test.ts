import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { correctPerson, getPerson } from '#modules/registry';
import { newId } from '#platform/db/new-id.ts';
import { COUNTY, row, SETTLEMENTS, withMirrorDesk } from '#tests/factories/mirror-desk.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import type { TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { man } from '#tests/hostile-workbooks/build-workbook.ts';
import { compareChanged } from './compare-changed.ts';
import { compareCounty, holdComparison } from './compare-county.ts';
import { openGeneration } from './conclude-generation.ts';
import { getMirror } from './get-mirror.ts';
import { recordMirrored } from './record-mirrored.ts';
import { sealDraft } from './seal-record.ts';

const system = withWorkingSystem();
const { clerk, file, fileFive, personOf, bring, listed, told, placesOf, settle, figures, expectSound } =
  withMirrorDesk(system);
const correct = async (name: string, changes: Parameters<typeof correctPerson>[3]['changes']) =>
  system.everywhere(async (tx) => {
    const ref = personOf(name);
    const { row_version: rowVersion } = await getPerson(tx, ref);
    await correctPerson(tx, { ...machineContext, reason: '核实' }, ref, { changes, rowVersion });
  });

beforeAll(async () => {
  await fileFive();
  await bring([
    row(1, '镜一'),
    row(2, '镜二', { 入伍年月: '1978.12' }),
    row(3, '镜三'),
    row(4, '镜四', { 建档状态: '死亡' }),
    row(9, '镜九'),
  ]);
});

describe('settling', () => {
  test('a reason is needed, and nothing is half done without one', async () => {
    expect((await settle('ignored', ['镜三 联系电话'], '')).statusCode).toBe(400);
    expect((await listed()).length).toBe(6);
  });

  test('taking theirs corrects the file by an act, or files whom we lack', async () => {
    const answer = await settle('taken', [
      '镜三 联系电话',
      '镜二 入伍时间',
      '镜四 采集状态',
      '镜九 对方有、我方无',
    ]);
    expect(answer.json().rows.map((one: { status: string }) => one.status)).toEqual(Array(4).fill('settled'));
    const { countyCode, id } = personOf('镜二');
    expect((await clerk().get(`/api/people/${countyCode}/${id}`)).json()).toMatchObject({
      enlistedOn: '1978-12-01',
    });
    const found = await clerk().get(`/api/people?text=${encodeURIComponent('镜九')}`);
    expect(found.json().rows).toMatchObject([{ name: '镜九', state: 'active' }]);
    // Dead now, so no longer one whom theirs should hold.
    expect(await told()).toEqual(['镜五 我方有、对方无']);
  });

  test('what theirs lacks cannot be taken from them, but sent to be entered there', async () => {
    const refused = await settle('taken', ['镜五 我方有、对方无']);
    expect(refused.json().rows).toMatchObject([
      { status: 'refused', reason: expect.stringContaining('我方正确') },
    ]);
    expect((await settle('ours', ['镜五 我方有、对方无'])).statusCode).toBe(200);
    expect(await told()).toEqual([]);
    expect(await figures()).toMatchObject({ open: 0, toMend: 1, settledThisMonth: 5 });
    const sheet = await clerk().get('/api/mirror-differences/export.xlsx?mirror=filing&state=ours');
    expect(sheet.statusCode).toBe(200);
    const narrowed = await clerk().get(
      '/api/mirror-differences/export.xlsx?mirror=filing&state=ours&kind=missing-theirs',
    );
    expect(decodeURIComponent(String(narrowed.headers['content-disposition']))).toContain(
      '更正清单：我方有、对方无.xlsx',
    );
  });

  test('settled twice, the second is told so', async () => {
    const [done] = await listed('&state=ours');
    const again = await clerk().post(SETTLEMENTS, {
      differences: [{ countyCode: done!['countyCode'], id: done!['id'], rowVersion: done!['rowVersion'] }],
      as: 'ignored',
      reason: '再来',
    });
    expect(again.json().rows).toMatchObject([
      { status: 'refused', reason: expect.stringContaining('已经处理过') },
    ]);
  });

  test('it opens again when our side changes, and when theirs does; it closes when both agree', async () => {
    await bring([row(1, '镜一', { 手机号: '15400000002' })], { isPartial: true, asOf: '2026-11-05' });
    const differences = await placesOf(['镜一 联系电话']);
    const ignored = { differences, as: 'ignored', reason: '两个号码都在用' };
    expect((await sendTwice(clerk(), SETTLEMENTS, ignored)).rows).toMatchObject([{ status: 'settled' }]);
    expect(await told()).toEqual([]);
    await correct('镜一', { phone: '15400000003' });
    await compareChanged(system.db)();
    expect(await told()).toEqual(['镜一 联系电话']);
    expect(await settle('ours', ['镜一 联系电话'])).toMatchObject({ statusCode: 200 });
    await bring([row(1, '镜一', { 手机号: '15400000004' })], { isPartial: true, asOf: '2026-11-06' });
    expect(await told()).toEqual(['镜一 联系电话']);
    await bring([row(1, '镜一', { 手机号: '15400000003' })], { isPartial: true, asOf: '2026-11-07' });
    expect(await told()).toEqual([]);
    expect(await told('&state=gone')).toContain('镜一 联系电话');
  });
});

test('what an export under way says is not taken over before somebody has seen it', async () => {
  await file(51, '急一', { phone: '15400000051' });
  await bring([row(51, '急一', { 手机号: '15400000052' })], { isPartial: true, asOf: '2026-11-13' });
  const differences = await placesOf(['急一 联系电话']);
  const later = { id: newId(), region: COUNTY, asOf: '2026-11-14', isPartial: true, fileName: '后.xlsx' };
  await system.everywhere(async (tx) => {
    const mirror = getMirror('filing');
    const facts = {
      filingNumber: 'CJ51',
      filingState: 'filed',
      collectedIdentity: 'retired-soldier',
      collectedOn: '2019-05-20',
      collectedPhone: '15400000053',
    };
    const draft = { idNumber: man(51), name: '急一', regionCode: 990101001001, facts };
    await openGeneration(tx, machineContext, mirror, later);
    await recordMirrored(tx, machineContext, mirror, later, [sealDraft(mirror, draft)]);
  });
  const taken = await clerk().post(SETTLEMENTS, { differences, as: 'taken', reason: '已电话核实' });
  expect(taken.json().rows).toMatchObject([
    { status: 'refused', reason: expect.stringContaining('还没有重新核对') },
  ]);
  await system.everywhere((tx) => compareCounty(tx, getMirror('filing'), 990101));
  expect(await told()).toContain('急一 联系电话');
});

test('whoever settles while the lists are compared waits, and neither stops the other', async () => {
  const [place] = await placesOf(['急一 联系电话']);
  let settling: ReturnType<TestClient['post']> | undefined;
  await system.everywhere(async (tx) => {
    await holdComparison(tx, 'filing', 990101);
    settling = clerk().post(SETTLEMENTS, { differences: [place], as: 'taken', reason: '已电话核实' });
    const isWaiting = async () =>
      (await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(tx)).rows.length >
      0;
    while (!(await isWaiting())) await setTimeout(20);
    await sql`select from mirror_difference where county_code = 990101 and id = ${place!.id}::uuid for update`.execute(
      tx,
    );
  });
  expect((await settling!).json().rows).toMatchObject([{ status: 'settled' }]);
});

test('counts equal the lists, and every row equals its acts', expectSound);
