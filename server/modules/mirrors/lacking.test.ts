import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { COUNTY, withMirrorDesk } from '#tests/factories/mirror-desk.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { man, workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import { importFile } from '#tests/hostile-workbooks/import-file.ts';
import { compareCounty } from './compare-county.ts';
import { openGeneration } from './conclude-generation.ts';
import { getMirror } from './get-mirror.ts';

/* Of whom it may be said that an export lacks them. */
const system = withWorkingSystem();
const { clerk, file, expectSound } = withMirrorDesk(system);

beforeAll(() => file(1, '镜一'));

test('nobody lacks in an export whose own row may have been handed back, nor while it is being read', async () => {
  await file(20, '镜甲', { disabilityGrade: 6, disabilityCause: 'duty' });
  const DISABILITY = ['姓名', '身份证号', '残疾等级', '状态'];
  const order = { kind: 'mirror', mirror: 'disability', region: COUNTY } as const;
  const lacking = async () =>
    (await clerk().get('/api/mirror-differences?mirror=disability&kind=missing-theirs'))
      .json()
      .rows.map((one: { name: string }) => one.name);
  const one = ['镜一', man(1), 6, '在用'];
  const handedBack = await importFile(
    system,
    await workbook([DISABILITY, one, ['镜甲', '99010', 6, '在用']]),
    order,
  );
  expect(handedBack).toMatchObject({ added: 1, refusals: [expect.anything()] });
  expect(await lacking()).toEqual([]);
  await system.everywhere(async (tx) => {
    const mirror = getMirror('disability');
    const begun = {
      id: newId(),
      region: COUNTY,
      asOf: '2026-11-12',
      isPartial: false,
      fileName: '导出.xlsx',
    };
    await openGeneration(tx, machineContext, mirror, begun);
    await compareCounty(tx, mirror, 990101);
  });
  expect(await lacking()).toEqual([]);
  await importFile(system, await workbook([DISABILITY, one]), order);
  expect(await lacking()).toEqual(['镜甲']);
});

test('what the city brought in is not said to be missing in its counties', async () => {
  const CARDS = ['姓名', '身份证号', '优待证编号', '优待证状态'];
  const order = { kind: 'mirror', mirror: 'veteran-card', region: 990100000000, asOf: '2026-11-15' } as const;
  const done = await importFile(system, await workbook([CARDS, ['镜一', man(1), 'YDZ1', '正常']]), order);
  expect(done).toMatchObject({ added: 1, refusals: [] });
  const { mirrors } = (await clerk().get('/api/mirrors')).json();
  expect(mirrors.find(({ code }: { code: string }) => code === 'veteran-card')).toMatchObject({
    records: 1,
    lastExport: null,
    asOf: '2026-11-15',
  });
});

test('counts equal the lists, and every row equals its acts', expectSound);
