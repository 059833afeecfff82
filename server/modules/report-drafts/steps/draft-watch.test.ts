import { expect, test } from 'vitest';
import { draftWatch } from './draft-watch.ts';

const ref = (id: string) => ({ countyCode: 990101, id });
const FOREVER = 600_000;

test('a change wakes those who wait for that draft, and nobody else', async () => {
  const one = draftWatch.nextChange(ref('one'), draftWatch.turn(ref('one')), FOREVER);
  const other = draftWatch.nextChange(ref('other'), 0, FOREVER);
  draftWatch.changed(ref('one'));
  expect(await one).toBe(false);
  expect(await Promise.race([other, Promise.resolve('still waiting')])).toBe('still waiting');
  draftWatch.changed(ref('other'));
  await other;
});

test('a change that comes while the draft is being read is not slept through', async () => {
  const turn = draftWatch.turn(ref('read'));
  draftWatch.changed(ref('read'));
  expect(await draftWatch.nextChange(ref('read'), turn, FOREVER)).toBe(false);
});

test('a stopping server answers all who wait', async () => {
  const waiting = [
    draftWatch.nextChange(ref('one'), draftWatch.turn(ref('one')), FOREVER),
    draftWatch.nextChange(ref('one'), draftWatch.turn(ref('one')), FOREVER),
    draftWatch.nextChange(ref('two'), 0, FOREVER),
  ];
  draftWatch.stopWaiting();
  expect(await Promise.all(waiting)).toEqual([true, true, true]);
});

test('without a change the wait ends by itself', async () => {
  expect(await draftWatch.nextChange(ref('quiet'), 0, 1)).toBe(false);
});

test('writers are shown to each other, a reader is not', () => {
  const writer = { clientId: 'window-one', name: '甲', position: 4 };
  expect(draftWatch.see(ref('shown'), writer)).toEqual([writer]);
  expect(draftWatch.see(ref('shown'), null)).toEqual([writer]);
  expect(draftWatch.see(ref('elsewhere'), null)).toEqual([]);
});
