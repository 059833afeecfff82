import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { application, withHardshipCases, type Place } from '#tests/factories/hardship-cases.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { sweepDeadlines } from '../index.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { apply, desk, done, file, throughTownship } = withHardshipCases(system, house);

test('my desk holds what waits for me; done what I handled; search finds a name and a number', async () => {
  const person = await file({ name: '寻办件' });
  const place: Place = (await desk().station.post('/api/cases', application(person))).json();
  const idsOf = async (client: TestClient, query: string) =>
    (await client.get(`/api/cases?size=100&${query}`)).json().rows.map(({ id }: { id: string }) => id);
  expect(await idsOf(desk().station, 'view=desk')).toContain(place.id);
  expect(await idsOf(desk().head, 'view=desk')).not.toContain(place.id);
  expect(await idsOf(desk().station, 'view=opened')).toContain(place.id);
  expect(await idsOf(desk().head, `view=all&text=${place.number}`)).toEqual([place.id]);
  expect(await idsOf(desk().head, `view=all&text=${encodeURIComponent('寻办')}`)).toEqual([place.id]);
  await throughTownship(place);
  expect(await idsOf(desk().head, 'view=desk')).toContain(place.id);
  expect(await idsOf(desk().station, 'view=done')).toContain(place.id);
  expect(await idsOf(desk().head, 'view=done')).not.toContain(place.id);
  await done(desk().station, place, 'copy', { input: { account: desk().head.accountId } });
  expect(await idsOf(desk().head, 'view=copied')).toEqual([place.id]);
});

test('what I handled stands with my latest hand first, whatever the day of applying, and pages on', async () => {
  const applied = async (name: string, daysAgo: number): Promise<Place> =>
    (
      await desk().station.post('/api/cases', {
        ...application(await file({ name })),
        appliedOn: addDays(today(), -daysAgo),
      })
    ).json();
  const [waiting, handled] = [await applied('后申请', 300), await applied('先申请', 400)];
  await throughTownship(handled);
  const rows: { id: string; handledOn: string }[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: { rows: typeof rows; next: string | null } = (
      await desk().station.get(`/api/cases?view=done&size=2${after && `&after=${after}`}`)
    ).json();
    rows.push(...page.rows);
    after = page.next;
  }
  const days = rows.map(({ handledOn }) => handledOn);
  expect(days).toEqual(days.toSorted().reverse());
  expect(rows.find(({ id }) => id === handled.id)).toMatchObject({ handledOn: today() });
  expect(rows.at(-1)).toMatchObject({ id: waiting.id, handledOn: addDays(today(), -300) });
  const { count } = (await desk().station.get('/api/cases/count?view=done')).json();
  expect(rows).toHaveLength(count);
});

test('pages walk through everything once, and the count is apart', async () => {
  const { count } = (await desk().head.get('/api/cases/count?view=all')).json();
  const ids = new Set<string>();
  let after = '';
  do {
    const { rows, next } = (
      await desk().head.get(`/api/cases?view=all&size=3${after && `&after=${after}`}`)
    ).json();
    for (const row of rows) ids.add(row.id);
    after = next ?? '';
  } while (after);
  expect(ids.size).toBe(count);
  expect((await desk().head.get('/api/cases?view=all&after=x')).json().code).toBe('cursor-invalid');
});

test('the sweep notes each limit that turned, once', async () => {
  await apply();
  const first = await sweepDeadlines(system.db);
  expect(first.red).toBeGreaterThan(0);
  expect(await sweepDeadlines(system.db)).toEqual({ amber: 0, red: 0 });
  const { counts } = (await desk().station.get('/api/cases/desk')).json();
  expect(counts.late).toBeGreaterThan(0);
});
