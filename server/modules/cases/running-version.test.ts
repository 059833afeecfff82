import { expect, test } from 'vitest';
import { findServiceItem } from '#definitions';
import { beginOn } from '#tests/factories/begin-on.ts';
import { APPROVED, VOTES, withHardshipCases, type Place } from '#tests/factories/hardship-cases.ts';
import { codeOf, withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

/*
 * A case finishes on the wording it began with. The older one here lets the township pass without a notice, calls its step
 * by an older name, and has a second look at the county's desk that finds out nothing of its own.
 */
const system = withWorkingSystem();
const house = withTestApp(system);
const { act, apply, desk, done, read } = withHardshipCases(system, house);
const OLDER = 'an older wording';
const now = findServiceItem('hardship-aid')!;
const older = {
  ...now,
  steps: [
    ...now.steps.map(({ notice: _, ...step }) =>
      step.code === 'township-review' ? { ...step, title: '镇街初核' } : step,
    ),
    { ...now.steps.at(-1)!, code: 'county-again', title: '县级复核', fields: [] },
  ],
};

const beganOn = (place: Place): Promise<Place> => beginOn(system, place, OLDER, older);
const toTownship = async (place: Place) => {
  await done(desk().station, place, 'accept');
  return done(desk().station, place, 'pass', { input: { answers: VOTES } });
};
const proposed = { input: { answers: { amountProposed: 400_000 } } };

test('a case taken in before the change goes on by the old steps, one taken in after it by the new', async () => {
  const [before, after] = [await beganOn(await apply()), await apply()];
  expect((await toTownship(before)).stepTitle).toBe('镇街初核');
  expect((await toTownship(after)).stepTitle).toBe('镇街审核公示');
  expect((await done(desk().station, before, 'pass', proposed)).stepTitle).toBe('县级审批');
  expect(await codeOf(act(desk().station, after, 'pass', proposed))).toBe('notice-missing');
});

test('what the same desk would only say again is passed over, and the case says so', async () => {
  const place = await beganOn(await apply());
  await toTownship(place);
  await done(desk().station, place, 'pass', proposed);
  const approved = await done(desk().head, place, 'pass', APPROVED);
  expect(approved.state).toBe('approved');
  expect((await read(place)).steps.at(-1)).toMatchObject({
    title: '县级复核',
    standing: 'done',
    doneOn: null,
  });
});
