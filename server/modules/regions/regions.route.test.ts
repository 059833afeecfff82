import { expect, test } from 'vitest';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const CITY = 990100000000;
const COUNTY = 990101000000;

const database = withTestDatabase();
const app = withTestApp(database);

const upload = (client: TestClient, csv: string) =>
  client.send({
    method: 'POST',
    url: '/api/regions/imports',
    headers: { 'content-type': 'multipart/form-data; boundary=xx' },
    payload: [
      '--xx',
      'Content-Disposition: form-data; name="file"; filename="regions.csv"',
      'Content-Type: text/csv',
      '',
      csv,
      '--xx--',
      '',
    ].join('\r\n'),
  });

test('nobody reads regions without signing in', async () => {
  expect((await app.app.inject({ url: '/api/regions' })).statusCode).toBe(401);
  expect((await app.app.inject({ url: `/api/stations?region=${CITY}` })).statusCode).toBe(401);
});

test('a clerk may not import the list of regions', async () => {
  const clerk = await app.signInAs({ role: 'section-head', region: CITY });
  expect((await upload(clerk, '区划代码,名称\n990109,新县')).statusCode).toBe(403);
});

test('regions open level by level, only inside the areas of the posts', async () => {
  const clerk = await app.signInAs({ role: 'station-clerk', region: COUNTY });
  expect((await clerk.get('/api/regions')).json().rows).toEqual([
    { code: COUNTY, name: '青岚区', level: 'county', parent: CITY, hasChildren: true },
  ]);
  const { rows } = (await clerk.get(`/api/regions?parent=${COUNTY}`)).json();
  expect(rows.map(({ name }: { name: string }) => name)).toEqual(['溪桥街道', '望江镇']);
  expect((await clerk.get(`/api/regions?parent=${CITY}`)).json().rows).toHaveLength(1);
  expect((await clerk.get('/api/regions?text=%E7%9F%B3%E9%97%A8')).json().rows).toEqual([]);
  expect((await clerk.get('/api/stations?region=990102000000')).statusCode).toBe(403);
});

test('the system administrator imports the list, inside the own area, and the stations are there', async () => {
  const admin = await app.signInAs({ role: 'system-admin', region: COUNTY });
  const outside = await upload(admin, '区划代码,名称\n990102,白鹭县');
  expect(outside.json()).toMatchObject({ code: 'region-outside-scope' });
  const done = await upload(
    admin,
    '退役军人服务站名单\n区划代码,名称,城乡分类,站点名称,电话\n990101003,松风镇,121,松风镇退役军人服务站,0990-8101003',
  );
  expect(done.json()).toMatchObject({ established: 1, stationsChanged: 1 });
  const { rows, next } = (await admin.get(`/api/stations?region=${COUNTY}`)).json();
  expect(rows).toMatchObject([{ name: '松风镇退役军人服务站', regionName: '松风镇', kind: 'station' }]);
  expect(next).toBeNull();
});

test('a list with mistakes names each cell', async () => {
  const admin = await app.signInAs({ role: 'system-admin', region: COUNTY });
  const refused = await upload(admin, '区划代码,名称,城乡分类\n99010A,甲镇,121\n990101004,,999');
  expect(refused.statusCode).toBe(400);
  expect(refused.json().fields.map(({ field }: { field: string }) => field)).toEqual([
    '第2行“区划代码”',
    '第3行“名称”',
    '第3行“城乡分类”',
  ]);
});
