import { expect, test } from 'vitest';
import { workOutAmount } from './workings.ts';

test.each([
  [
    'nursing-allowance',
    { averageMonthlyWage: 800_000, grade: 2, cause: 'combat', isMental: false },
    400_000,
    '按上年度当地职工月平均工资的50%按月计发：8000元×50%＝4000元。',
    '第三十四条',
  ],
  [
    'funeral-subsidy',
    { monthlyAmount: 65_050, ground: 'disabled-by-illness', diedOn: '2026-01-31' },
    780_600,
    '按去世前月标准增发12个月计发：650.50元×12＝7806元。',
    '第三十二条',
  ],
  [
    'death-pension',
    {
      kind: 'duty',
      diedOn: '2026-02-01',
      yearlyIncome: 5_000_000,
      basicPay: 400_000,
      lowestPay: 600_000,
      supplement: 5,
    },
    130_200_000,
    '（本人月基本工资低于少尉，按少尉计）计发，并按最高等级荣誉增发5%：（50000元×20＋6000元×40）×105%＝1302000元。',
    '第十五条',
  ],
  [
    'one-time-subsidy',
    { yearsServed: 5, dischargedOn: '2026-09-01' },
    1_440_000,
    '9000元×［1＋（5－2）×20%］＝14400元。',
    '计算办法',
  ],
  [
    'waiting-subsidy',
    { minimumWage: 226_000, months: 3 },
    678_000,
    '按当地最低工资标准逐月计发：2260元×3个月＝6780元。',
    '第七十五条',
  ],
])('%s is worked out in words with its clause', (item, answers, amount, words, article) => {
  const working = workOutAmount(item, answers, '2026-11-27');
  expect(working).toMatchObject({ amount, clause: { article } });
  expect(working?.words).toContain(words);
});

test('nothing is guessed: no rule, a missing answer, an unknown percentage, a day before the rule', () => {
  expect(workOutAmount('hardship-aid', { amountApproved: 1 }, '2026-11-27')).toBeNull();
  expect(workOutAmount('waiting-subsidy', { months: 3 }, '2026-11-27')).toBeNull();
  const died = { kind: 'duty', yearlyIncome: 1, basicPay: 1, lowestPay: 1 };
  expect(
    workOutAmount('death-pension', { ...died, diedOn: '2026-02-01', supplement: 7 }, '2026-11-27'),
  ).toBeNull();
  expect(workOutAmount('death-pension', { ...died, diedOn: '2020-02-01' }, '2026-11-27')).toBeNull();
});
