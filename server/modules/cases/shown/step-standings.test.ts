import { expect, test } from 'vitest';
import { stepStandings } from './step-standings.ts';

const steps = [{ code: 'check' }, { code: 'decide' }, { code: 'deliver' }];
const checked = new Map([['check', '2026-03-05']]);
const accepted = { acceptedOn: '2026-03-02', outcome: null } as const;

test('a case on its way is at its step, with those before it done', () => {
  expect(stepStandings(steps, { ...accepted, state: 'handling', step: 'decide' }, checked)).toEqual([
    'done',
    'here',
    'to-come',
  ]);
});

test('a case that has only been applied for has nothing done', () => {
  const applied = { state: 'applied', step: null, acceptedOn: null, outcome: null } as const;
  expect(stepStandings(steps, applied, new Map())).toEqual(['to-come', 'to-come', 'to-come']);
});

test('what was granted passed every step, also one that was passed over', () => {
  const granted = { state: 'closed', step: null, acceptedOn: '2026-03-02', outcome: 'granted' } as const;
  expect(stepStandings(steps, granted, checked)).toEqual(['done', 'done', 'done']);
});

test('a case withdrawn on its way came as far as the last step that was done', () => {
  const withdrawn = {
    state: 'withdrawn',
    step: null,
    acceptedOn: '2026-03-02',
    outcome: 'withdrawn',
  } as const;
  expect(stepStandings(steps, withdrawn, checked)).toEqual(['done', 'to-come', 'to-come']);
});
