import { beforeAll, expect, test } from 'vitest';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { filePeople } from '#modules/registry';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const system = withWorkingSystem();
const house = withTestApp(system);

beforeAll(() =>
  system.everywhere((tx) =>
    filePeople(tx, machineContext, [
      personDraft({ name: '欧阳建国', workUnit: '旧单位', skills: ['driving', 'cooking'] }),
      personDraft({ name: '欧阳国庆', education: '70' }),
      personDraft({ name: '上官远', regionCode: 990102001001 }),
    ]),
  ),
);

const clerk = () => house.signInAs({ role: 'section-clerk', region: COUNTY });
type Rows = (string | number | boolean | Date | null)[][];

const sheetFor = async (client: TestClient): Promise<Rows> => {
  const answer = await client.get('/api/people/round-trip.xlsx');
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  return (await readXlsx(answer.rawPayload)).sheets[0]!.rows as Rows;
};

const giveBack = async (client: TestClient, rows: Rows) => {
  const workbook = Buffer.from(await writeXlsx({ sheets: [{ name: '修改', rows: rows as never }] }));
  const boundary = 'rongjun-round-trip';
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    workbook,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return client.send({
    method: 'POST',
    url: '/api/people/round-trip',
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
};

const column = (rows: Rows, label: string) =>
  Math.max(...rows.slice(0, 5).map((row) => row.findIndex((cell) => String(cell).includes(label))));
const rowOf = (rows: Rows, name: string) => rows.find((row) => row.includes(name))!;

test('who may not write files gets no sheet to change and compares none', async () => {
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  expect((await leader.get('/api/people/round-trip.xlsx')).statusCode).toBe(403);
  expect((await giveBack(leader, [['档案键']])).statusCode).toBe(403);
});

test('a sheet given back unchanged says nothing; a changed cell is told, applied, and then stale', async () => {
  const client = await clerk();
  const rows = await sheetFor(client);
  expect(JSON.stringify(rows)).not.toContain('上官远');
  expect((await giveBack(client, rows)).json().rows).toEqual([]);
  rowOf(rows, '欧阳建国')[column(rows, '工作单位')] = '新单位';
  rowOf(rows, '欧阳国庆')[column(rows, '文化程度')] = '不存在的学历';
  const found = (await giveBack(client, rows)).json().rows;
  const changed = found.find(({ name }: { name: string }) => name === '欧阳建国');
  expect(changed).toMatchObject({
    problem: null,
    cells: [{ field: 'workUnit', label: '工作单位', from: '旧单位', to: '新单位', value: '新单位' }],
  });
  expect(found.find(({ name }: { name: string }) => name === '欧阳国庆').problem).toMatch(/文化程度/);
  const edits = [
    {
      countyCode: changed.countyCode,
      id: changed.id,
      rowVersion: changed.rowVersion,
      changes: { workUnit: changed.cells[0].value },
    },
  ];
  const applied = (await client.post('/api/people/changes', { edits, reason: '改表导回' })).json();
  expect(applied.rows).toMatchObject([{ status: 'changed' }]);
  const named = async () =>
    (await giveBack(client, rows)).json().rows.find(({ name }: { name: string }) => name === '欧阳建国');
  // What was taken over agrees now, whoever sends the sheet again.
  expect(await named()).toBeUndefined();
  rowOf(rows, '欧阳建国')[column(rows, '工作单位')] = '再新单位';
  expect((await named()).problem).toMatch(/又改过/);
});

test('a key of elsewhere, or none, is refused row by row', async () => {
  const client = await clerk();
  const rows = await sheetFor(client);
  const at = column(rows, '档案键');
  rowOf(rows, '欧阳国庆')[at] = '990102/01a204e3-74b5-7ac3-9e42-d566b42777d2';
  const found = (await giveBack(client, rows)).json().rows;
  expect(found).toMatchObject([{ name: '', problem: expect.stringMatching(/没有找到/), cells: [] }]);
  const strange = await giveBack(client, [['姓名'], ['甲']]);
  expect(strange.statusCode).toBe(400);
  expect(strange.json()).toMatchObject({ code: 'round-trip-unknown' });
});
