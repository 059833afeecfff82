import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { withHallDesk } from '#tests/factories/hall-desk.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { untilSomebodyWaits } from '#tests/harness/lock-waits.ts';
import { hallLive } from './hall-live.ts';

const system = withWorkingSystem();
const { live, now, openHall } = withHallDesk(system);
beforeAll(openHall);

test('a change that comes while the hall is read is never taken for one the screen has already', async () => {
  const { countyCode, id } = await live();
  let reading: ReturnType<typeof hallLive> | undefined;
  await system.owner.transaction().execute(async (tx) => {
    await sql`lock table hall_ticket`.execute(tx);
    reading = inScope(system.db, WHOLE_SCOPE, (reader) => hallLive(reader, { countyCode, id }, now()));
    await untilSomebodyWaits(tx);
    await sql`update hall_window set title = '临时窗口', row_version = row_version + 1`.execute(tx);
  });
  const shown = await reading!;
  const after = await live();
  const shows = ({ windows }: { windows: readonly { readonly title: string }[] }) =>
    windows.some(({ title }) => title === '临时窗口');
  expect(shows(after)).toBe(true);
  expect(shows(shown) || shown.stamp !== after.stamp).toBe(true);
});
