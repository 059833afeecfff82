import { expect, test } from 'vitest';
import { callNextWords, callStateWords, deskWords, dueWords } from './hotline-words.ts';

test.each([
  ['red', -3, '超期3天'],
  ['amber', 0, '今天到期'],
  ['green', 5, '还有5天'],
  ['grey', null, ''],
] as const)('a %s light with %s days left', (light, days, words) => {
  expect(dueWords(light, days)).toBe(words);
});

test('a desk is called by its line', () => {
  expect(deskWords('benefits')).toBe('优待抚恤');
  expect(deskWords(null)).toBe('');
});

const call = {
  state: 'transferred',
  isReturned: false,
  returnReason: null,
  desk: null,
  case: null,
  entryBehind: false,
} as const;
const taken = { countyCode: 990101, id: '', number: '990101-1', endedOn: null };
const ended = { ...taken, endedOn: '2026-11-20' };

test.each([
  [{ case: null }, '待受理为办件', '请受理为办件，或改转股室。'],
  [{ desk: 'rights' }, '转办中', '等权益维护答复。'],
  [
    { desk: 'rights', isReturned: true, returnReason: '不属本股室' },
    '被退回，待改转',
    '权益维护退回：不属本股室。请改转。',
  ],
  [{ case: taken }, '办件办理中', '已受理为办件990101-1，办结后请回访来电人。'],
  [{ case: ended, state: 'replied' }, '待回访', '办件已终结，请回访来电人。'],
  [{ case: ended }, '待改转', '来电人还有诉求，请改转股室。'],
  [{ case: ended, desk: 'rights' }, '转办中', '等权益维护答复。'],
  [{ case: ended, desk: 'rights', state: 'replied' }, '待回访', '股室已答复，请回访来电人。'],
  [{ case: ended, state: 'closed' }, '已办结', '台账已记下。'],
] as const)('a call %j is said to be %s', (facts, stands, next) => {
  expect(callStateWords({ ...call, ...facts })).toBe(stands);
  expect(callNextWords({ ...call, ...facts })).toBe(next);
});
