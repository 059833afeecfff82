import { expect, test } from 'vitest';
import { foldCase } from './verify-cases.ts';

const setting = (set: Record<string, string | null>) => ({ payload: { set } });

test('a case opened before a fact was kept folds to the empty column its row has', () => {
  const facts = foldCase([setting({ state: 'applied', step: null }), setting({ state: 'handling' })]);
  expect(facts).toEqual({ state: 'handling', step: null, answeredOn: null, referredOn: null });
});

test('what an act says of such a fact counts', () => {
  const facts = foldCase([setting({ state: 'applied' }), setting({ referredOn: '2026-11-12' })]);
  expect(facts).toEqual({ state: 'applied', answeredOn: null, referredOn: '2026-11-12' });
});
