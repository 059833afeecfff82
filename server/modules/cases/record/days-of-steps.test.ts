import { expect, test } from 'vitest';
import type { StoredAct } from '#modules/acts';
import { daysOfSteps } from './days-of-steps.ts';

const act = (kind: string, on: string, step: string | null, next?: string | null) =>
  ({
    kind,
    effective_on: on,
    payload: { step, set: next === undefined ? {} : { step: next } },
  }) as unknown as StoredAct;

const taken = act('case.accept', '2026-03-02', null, 'check');
const checked = act('case.pass', '2026-03-05', 'check', 'decide');

test('a step has the day it was passed, the last step the day of the decision', () => {
  const signed = act('case.sign', '2026-03-06', 'decide');
  const decided = act('case.pass', '2026-03-09', 'decide', null);
  expect([...daysOfSteps([taken, checked, signed, decided])]).toEqual([
    ['check', '2026-03-05'],
    ['decide', '2026-03-09'],
  ]);
});

test('a step that must be done again has no day until it is', () => {
  const returned = act('case.return', '2026-03-09', 'decide', 'check');
  expect([...daysOfSteps([taken, checked, returned])]).toEqual([]);
});

test('who withdraws has no step done by it', () => {
  const withdrawn = act('case.withdraw', '2026-03-09', 'decide', null);
  expect([...daysOfSteps([taken, checked, withdrawn])]).toEqual([['check', '2026-03-05']]);
});
