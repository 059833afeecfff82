import { expect, test } from 'vitest';
import { COUNTY, TOWNSHIP, withHardshipCases } from '#tests/factories/hardship-cases.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { apply, desk, done } = withHardshipCases(system, house);

test('a clerk sees no load; a head of another county sees no desk of this one', async () => {
  await apply();
  expect((await desk().station.get('/api/cases/load')).statusCode).toBe(403);
  const far = await house.signInAs({ role: 'section-head', region: 990102000000 });
  expect((await far.get('/api/cases/load')).json().desks).toEqual([]);
});

test('the load of a desk is what its people hold, and leads to the list of just these cases', async () => {
  const { station, colleague, head } = desk();
  const [late, fresh] = [await apply(), await apply({ appliedOn: undefined })];
  await done(station, late, 'assign', { input: { account: colleague.accountId } });
  await done(station, fresh, 'assign', { input: { account: colleague.accountId } });
  const { desks } = (await head.get('/api/cases/load')).json();
  expect(desks).toHaveLength(1);
  const [township] = desks;
  expect(township.desk % 1e12).toBe(TOWNSHIP);
  expect(township.open).toBe(
    township.people.reduce((all: number, { open }: { open: number }) => all + open, 0),
  );
  const held = township.people.find(
    ({ accountId }: { accountId: string | null }) => accountId === colleague.accountId,
  );
  expect(held).toMatchObject({ name: `测试${colleague.username}`, open: 2, late: 1 });
  const idsOf = async (assignee: string) =>
    (await head.get(`/api/cases?view=open&size=100&desk=${township.desk}&assignee=${assignee}`))
      .json()
      .rows.map(({ id }: { id: string }) => id);
  expect((await idsOf(colleague.accountId)).toSorted()).toEqual([late.id, fresh.id].toSorted());
  expect(await idsOf('nobody')).not.toContain(late.id);
  expect((await head.get(`/api/cases?view=open&assignee=${COUNTY}`)).statusCode).toBe(400);
});
