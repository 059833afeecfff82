import { expect, test } from 'vitest';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope } from '#platform/db/database.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import {
  existingRegions,
  findRegions,
  importRegionList,
  listStations,
  readRegionList,
  regionName,
} from './index.ts';

const database = withTestDatabase();
const context = { actor: systemActor('test'), requestKey: null };
const everywhere = [[1e10, 1e12 - 1]] as const;

const HEADING = ['区划代码', '名称', '城乡分类', '生效日期', '失效日期', '站点名称', '电话'];
const line = (...cells: string[]) => cells;
const load = (...lines: string[][]) =>
  inScope(database.db, WHOLE_SCOPE, (tx) =>
    importRegionList(tx, context, readRegionList([HEADING, ...lines], '2020-01-01')),
  );

const CITY = [
  line('99', '云岭省示范', '', '', '', '', ''),
  line('9901', '云麓市', '', '', '', '云麓市退役军人服务中心', '0990-8100000'),
  line('990101', '青岚区', '', '', '', '青岚区退役军人服务中心', '0990-8101000'),
  line('990101001', '溪桥街道', '', '', '', '溪桥街道退役军人服务站', '0990-8101001'),
  line('990101001001', '桃源社区', '111', '', '', '桃源社区退役军人服务站', ''),
];

test('an administrator may not import regions outside the area of the post', async () => {
  const actor = { ...systemActor('test'), scopeFor: () => [[990102000000, 990102999999]] as const };
  const refused = inScope(database.db, WHOLE_SCOPE, (tx) =>
    importRegionList(tx, { actor, requestKey: null }, readRegionList([HEADING, ...CITY], '2020-01-01')),
  );
  await expect(refused).rejects.toThrow('不在您的管辖范围内');
});

test('the list makes the tree and its stations, and the same list again changes nothing', async () => {
  expect(await load(...CITY)).toMatchObject({ established: 5, stationsChanged: 4, unchanged: 0 });
  expect(await load(...CITY)).toMatchObject({ established: 0, stationsChanged: 0, unchanged: 5 });
  await inScope(database.db, WHOLE_SCOPE, async (tx) => {
    expect(await findRegions(tx, { areas: everywhere })).toMatchObject([
      { code: 990000000000, hasChildren: true },
    ]);
    expect(await findRegions(tx, { text: '溪桥', areas: everywhere })).toMatchObject([
      { code: 990101001000, level: 'township', parent: 990101000000 },
    ]);
    expect(await listStations(tx, { region: 990101000000 })).toHaveLength(3);
  });
});

test('regions outside the areas of the posts are not found', async () => {
  await load(...CITY);
  await inScope(database.db, WHOLE_SCOPE, async (tx) => {
    expect(await findRegions(tx, { parent: 990100000000, areas: [[990102000000, 990102999999]] })).toEqual(
      [],
    );
    expect(await findRegions(tx, { areas: [[990101000000, 990101999999]] })).toMatchObject([
      { name: '青岚区' },
    ]);
  });
});

test('merging villages: one code ends, another begins, old records keep the old name', async () => {
  await load(...CITY);
  const merging = [
    line('990101001001', '桃源社区', '', '', '2026-03-01', '', ''),
    line('990101001009', '桃花源社区', '111', '2026-03-01', '', '桃花源社区退役军人服务站', ''),
  ];
  expect(await load(...merging)).toMatchObject({ established: 1, abolished: 1 });
  expect(await load(...merging)).toMatchObject({ established: 0, abolished: 0, unchanged: 2 });
  await inScope(database.db, WHOLE_SCOPE, async (tx) => {
    expect(await existingRegions(tx, [990101001001, 990101001009], '2026-02-28')).toEqual(
      new Set([990101001001]),
    );
    expect(await existingRegions(tx, [990101001001, 990101001009], '2026-03-01')).toEqual(
      new Set([990101001009]),
    );
    expect(await regionName(tx, 990101001001)).toBe('桃源社区');
    const acts = await tx.selectFrom('act').select('kind').where('kind', '=', 'region.abolish').execute();
    expect(acts).toHaveLength(1);
  });
});

test('a code that was merged away does not come back by an old list', async () => {
  await expect(load(...CITY)).rejects.toMatchObject({
    fields: [{ message: '代码990101001001已于2026-03-01撤并，不能再从2020-01-01起用。' }],
  });
});

test('a renamed region keeps its code and its history', async () => {
  const renamed = CITY.map((cells) =>
    cells[0] === '990101001'
      ? line('990101001', '溪东街道', '', '2026-01-01', '', '溪桥街道退役军人服务站', '0990-8101001')
      : cells,
  );
  expect(await load(...renamed.filter((cells) => cells[0] !== '990101001001'))).toMatchObject({ renamed: 1 });
  const rows = await inScope(database.db, WHOLE_SCOPE, (tx) =>
    tx
      .selectFrom('region')
      .select(['name', 'valid_to'])
      .where('code', '=', 990101001000)
      .orderBy('valid_from')
      .execute(),
  );
  expect(rows).toEqual([
    { name: '溪桥街道', valid_to: '2026-01-01' },
    { name: '溪东街道', valid_to: null },
  ]);
});

test('nothing is set up under a region that the same list ends', async () => {
  const list = [
    line('990101002', '望江镇', '', '', '', '', ''),
    line('990101002001', '江湾村', '', '', '', '', ''),
  ];
  await load(...list);
  const ending = list.map(([code, name]) => line(code!, name!, '', '', '2026-04-01', '', ''));
  const below = line('990101002009', '新江湾村', '', '2026-04-01', '', '', '');
  await expect(load(...ending, below)).rejects.toMatchObject({
    fields: [{ field: '第4行', message: '上级地区990101002000在这份名单中撤并。' }],
  });
});

test('a bad list names every bad cell and changes nothing', async () => {
  await expect(load(line('99x', '坏代码', '', '', '', '', ''))).rejects.toMatchObject({
    fields: [{ field: '第2行“区划代码”' }],
  });
  await expect(load(line('980101', '没有上级', '', '', '', '', ''))).rejects.toMatchObject({
    fields: [{ message: '没有上级地区980100000000。' }],
  });
  await expect(load(line('990101', '青岚区', '', '', '2026-03-01', '', ''))).rejects.toMatchObject({
    code: 'region-list-lines',
  });
});
