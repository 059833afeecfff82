import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEverything } from '#modules/maintenance';
import { today } from '#platform/calendar/today.ts';
import { COUNTY, withHardshipCases } from '#tests/factories/hardship-cases.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { apply, desk, done, file, read } = withHardshipCases(system, house);

const arrange = async (change: object) => {
  const office = await house.signInAs({ role: 'writer', region: COUNTY });
  const answer = await office.post('/api/calendar/arrangements', change);
  expect(answer.statusCode, answer.body).toBe(200);
};

test('a day off on the due day moves every running limit that reaches it, with its history; one due earlier stays', async () => {
  const waiting = await apply({ appliedOn: addDays(today(), -4) });
  const handled = await apply({ appliedOn: undefined });
  await done(desk().station, handled, 'accept');
  const before = { waiting: await read(waiting), handled: await read(handled) };
  expect(before.waiting.dueOn < before.handled.dueOn).toBe(true);
  const day = before.handled.dueOn;
  await arrange({ from: day, to: day, kind: 'rest', name: '本地调休' });

  const after = { waiting: await read(waiting), handled: await read(handled) };
  expect(after.waiting).toMatchObject({ dueOn: before.waiting.dueOn, rowVersion: before.waiting.rowVersion });
  expect(after.handled.dueOn > day).toBe(true);
  expect(after.handled.record.at(-1)).toMatchObject({
    title: '时限重算',
    reason: '工作日历变动',
    detail: `到期日由${day}改为${after.handled.dueOn}`,
  });
  const due = (await desk().station.get(`/api/cases?view=all&text=${handled.number}`)).json().rows[0].dueOn;
  expect(due).toBe(after.handled.dueOn);

  await arrange({ from: day, to: day, kind: 'week', name: '' });
  expect(await read(handled)).toMatchObject({ dueOn: day });
});

test('parts at their departments move as well, and a case that has ended stays as it was', async () => {
  const clerk = await house.signInAs({
    role: 'section-clerk',
    region: COUNTY,
    lines: ['benefits', 'placement', 'mutual-support'],
  });
  const discharged = addDays(today(), -10);
  const answer = await clerk.post('/api/cases', {
    item: 'returning-report',
    person: await file({ dischargedOn: discharged, politicalStatus: '01', identities: ['retired-soldier'] }),
    channel: 'hall',
    answers: {
      way: 'self-employed',
      season: 'autumn',
      approvedOn: discharged,
      isWithinLimit: true,
      politicalStatus: '01',
      isOnline: true,
    },
    materials: ['application', 'notice'],
  });
  const place = answer.json();
  await done(clerk, place, 'accept');
  const ended = await apply({ appliedOn: undefined });
  await done(desk().station, ended, 'withdraw', { reason: '申请人不再申请' });
  const sent = (await read(place)).parts.find(({ dueOn }: { dueOn: string | null }) => dueOn !== null);
  await arrange({ from: sent.dueOn, to: sent.dueOn, kind: 'rest', name: '本地调休' });
  const moved = (await read(place)).parts.find(({ id }: { id: string }) => id === sent.id);
  expect(moved.dueOn > sent.dueOn).toBe(true);
  expect(await read(ended)).toMatchObject({ state: 'withdrawn', dueOn: null });
});

test('rows still equal the fold of their acts', async () => {
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
