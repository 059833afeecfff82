import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { getRegion } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import { newId } from '#platform/db/new-id.ts';
import { TOWNSHIP } from '#tests/factories/hardship-cases.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { bureauName } from './bureau-name.ts';

const system = withWorkingSystem();

const nameOf = (region: number) =>
  system.everywhere(async (tx) => bureauName(tx, await getRegion(tx, region)));

test.each([
  [990000000000, '云岭省示范退役军人事务厅'],
  [990101000000, '青岚区退役军人事务局'],
])('the organ of %i signs its reports by its level', async (region, name) => {
  expect(await nameOf(region)).toBe(name);
});

test('a station that was renamed signs its reports by its name of today, as it signs its notices', async () => {
  const renamedOn = addDays(today(), -2);
  const spells = [
    { name: '溪桥街道退役军人服务站', valid_from: '2020-01-01', valid_to: renamedOn },
    { name: '溪桥街道老兵之家服务站', valid_from: renamedOn, valid_to: null },
  ];
  await system.everywhere((tx) =>
    tx
      .insertInto('station')
      .values(
        spells.map((spell) => ({ id: newId(), region_code: TOWNSHIP, kind: 'station' as const, ...spell })),
      )
      .execute(),
  );
  expect(await nameOf(TOWNSHIP)).toBe('溪桥街道老兵之家服务站');
});
