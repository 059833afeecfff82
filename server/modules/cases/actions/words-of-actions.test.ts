import { expect, test } from 'vitest';
import { actWords } from '#definitions/act-words.ts';
import { actions } from './index.ts';

/** Said of the case as a whole, where the button stands beside it already. */
const IN_ONE_WORD = ['办件受理', '办件办结', '撤回申请'];

test('the record of changes calls what was done with a case as its button does', () => {
  const named = Object.entries(actions).map(([code, { title }]) => [
    `办件：${title}`,
    actWords(`case.${code}`),
  ]);
  expect(named.filter(([button, record]) => record !== button && !IN_ONE_WORD.includes(record!))).toEqual([]);
});
