import { inForceOn, type Answers, type Clause } from '#kit';
import { settlementRules } from '../parts/clauses.ts';
import { deathPension, deathPensionRules } from './death-pension.ts';
import { funeralRules, funeralSubsidy } from './funeral-subsidy.ts';
import { nursingAllowance, nursingPercent, nursingRules } from './nursing-allowance.ts';
import { selfEmployedSubsidy, subsidyFormulas } from './self-employed-subsidy.ts';

/** An amount worked out by its rule, in the words a desk can check. */
export interface Working {
  /** Code of the field that holds the amount decided. */
  readonly field: string;
  /** Fen. */
  readonly amount: number;
  /** 按…计发：8000元×50%＝4000元。 */
  readonly words: string;
  readonly clause: Clause;
  /** The rule is a sample until the bureau puts in its own. */
  readonly isSample?: boolean;
}

type WorkOut = (answers: Answers, on: string) => Working | null;

const yuan = (fen: number): string => `${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)}元`;
const numberOf = (answers: Answers, code: string): number | null =>
  typeof answers[code] === 'number' ? answers[code] : null;
const textOf = (answers: Answers, code: string): string | null =>
  typeof answers[code] === 'string' ? answers[code] : null;

const nursing: WorkOut = (answers, on) => {
  const wage = numberOf(answers, 'averageMonthlyWage');
  const grade = numberOf(answers, 'grade');
  const cause = textOf(answers, 'cause');
  if (wage === null || grade === null || cause === null) return null;
  const one = { cause, grade, isMental: answers['isMental'] === true, on };
  const percent = nursingPercent(one);
  const amount = nursingAllowance({ ...one, averageMonthlyWage: wage });
  if (percent === null || amount === null) return null;
  return {
    field: 'monthlyAmount',
    amount,
    words: `按上年度当地职工月平均工资的${percent}%按月计发：${yuan(wage)}×${percent}%＝${yuan(amount)}。`,
    clause: inForceOn(nursingRules, on).clause,
  };
};

const funeral: WorkOut = (answers) => {
  const monthly = numberOf(answers, 'monthlyAmount');
  const ground = textOf(answers, 'ground');
  const diedOn = textOf(answers, 'diedOn');
  if (monthly === null || ground === null || diedOn === null) return null;
  const amount = funeralSubsidy(ground, monthly, diedOn);
  const rule = inForceOn(funeralRules, diedOn).grounds.find((one) => one.ground === ground);
  if (amount === null || !rule) return null;
  return {
    field: 'amountApproved',
    amount,
    words: `按去世前月标准增发${rule.months}个月计发：${yuan(monthly)}×${rule.months}＝${yuan(amount)}。`,
    clause: rule.clause,
  };
};

const death: WorkOut = (answers) => {
  const kind = textOf(answers, 'kind');
  const diedOn = textOf(answers, 'diedOn');
  const yearlyIncome = numberOf(answers, 'yearlyIncome');
  const basicPay = numberOf(answers, 'basicPay');
  const lowestPay = numberOf(answers, 'lowestPay');
  const percent = numberOf(answers, 'supplement') ?? 0;
  if (kind === null || diedOn === null || yearlyIncome === null || basicPay === null || lowestPay === null)
    return null;
  const rule = inForceOn(deathPensionRules, diedOn);
  const times = rule.incomes[kind];
  if (times === undefined) return null;
  const amount = deathPension({
    kind,
    yearlyIncome,
    basicPay,
    lowestPay,
    supplementPercent: percent,
    diedOn,
  });
  const pay = Math.max(basicPay, lowestPay);
  const sum = `${yuan(yearlyIncome)}×${times}＋${yuan(pay)}×${rule.months}`;
  const floor = pay > basicPay ? '（本人月基本工资低于少尉，按少尉计）' : '';
  return {
    field: 'amountApproved',
    amount,
    words:
      `按上年度全国城镇居民人均可支配收入的${times}倍加${rule.months}个月基本工资${floor}计发` +
      `${percent > 0 ? `，并按最高等级荣誉增发${percent}%` : ''}：` +
      `${percent > 0 ? `（${sum}）×${100 + percent}%` : sum}＝${yuan(amount)}。`,
    clause: rule.clause,
  };
};

const subsidy: WorkOut = (answers) => {
  const years = numberOf(answers, 'yearsServed');
  const dischargedOn = textOf(answers, 'dischargedOn');
  if (years === null || dischargedOn === null) return null;
  const { twoYears, percentPerYear, decree, isSample } = inForceOn(subsidyFormulas, dischargedOn);
  const amount = selfEmployedSubsidy(years, dischargedOn);
  return {
    field: 'amountApproved',
    amount,
    words:
      years <= 2
        ? `按服役两年${yuan(twoYears)}折算，每年${yuan(twoYears / 2)}：${yuan(twoYears / 2)}×${years}＝${yuan(amount)}。`
        : `服役两年${yuan(twoYears)}，超过两年的每年增加${percentPerYear}%：` +
          `${yuan(twoYears)}×［1＋（${years}－2）×${percentPerYear}%］＝${yuan(amount)}。`,
    clause: decree,
    isSample,
  };
};

const waiting: WorkOut = (answers) => {
  const wage = numberOf(answers, 'minimumWage');
  const months = numberOf(answers, 'months');
  if (wage === null || months === null) return null;
  return {
    field: 'amountApproved',
    amount: wage * months,
    words: `按当地最低工资标准逐月计发：${yuan(wage)}×${months}个月＝${yuan(wage * months)}。`,
    clause: settlementRules('第七十五条'),
  };
};

/** Items whose amount a rule gives, by their codes. */
const WORKINGS: Readonly<Record<string, WorkOut>> = {
  'nursing-allowance': nursing,
  'funeral-subsidy': funeral,
  'death-pension': death,
  'one-time-subsidy': subsidy,
  'waiting-subsidy': waiting,
};

/**
 * The amount of a matter as its rule gives it, from the answers of form and desks; null where no rule gives one, where an
 * answer is missing or is one no rule knows, or where the day lies before the rule.
 */
export const workOutAmount = (item: string, answers: Answers, on: string): Working | null => {
  try {
    return WORKINGS[item]?.(answers, on) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
