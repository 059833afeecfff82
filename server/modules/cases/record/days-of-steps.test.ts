import { describe, expect, test } from 'vitest';
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

describe('the last step of an approved case', () => {
  const decided = {
    ...act('case.pass', '2026-03-09', 'decide'),
    payload: { step: 'decide', set: { state: 'approved' } },
  } as unknown as StoredAct;

  test('has the day of the approval, whenever the case is closed', () => {
    const closed = act('case.close', '2026-03-20', 'decide', null);
    expect(daysOfSteps([taken, checked, decided]).get('decide')).toBe('2026-03-09');
    expect(daysOfSteps([taken, checked, decided, closed]).get('decide')).toBe('2026-03-09');
  });

  test('has none when the case goes back before it, until it is approved again', () => {
    const returned = act('case.return', '2026-03-10', 'decide', 'check');
    expect([...daysOfSteps([taken, checked, decided, returned])]).toEqual([]);
    const again = [
      act('case.pass', '2026-03-11', 'check', 'decide'),
      { ...decided, effective_on: '2026-03-12' },
    ];
    expect([...daysOfSteps([taken, checked, decided, returned, ...again])]).toEqual([
      ['check', '2026-03-11'],
      ['decide', '2026-03-12'],
    ]);
  });
});

test('a step that must be done again has no day until it is', () => {
  const returned = act('case.return', '2026-03-09', 'decide', 'check');
  expect([...daysOfSteps([taken, checked, returned])]).toEqual([]);
});

test('who withdraws has no step done by it', () => {
  const withdrawn = act('case.withdraw', '2026-03-09', 'decide', null);
  expect([...daysOfSteps([taken, checked, withdrawn])]).toEqual([['check', '2026-03-05']]);
});
