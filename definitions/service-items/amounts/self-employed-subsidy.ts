import { inForceOn, type Clause, type FromDay } from '#kit';
import { localRule } from '../parts/clauses.ts';

/**
 * 自主就业一次性经济补助金: the province sets amount and method (退役军人安置条例 art. 23). The amount of the two years of a
 * conscript, and by how much each further year of a sergeant adds to it.
 */
interface SubsidyFormula extends FromDay {
  readonly decree: Clause;
  /** Fen for two years served. */
  readonly twoYears: number;
  /** Per cent of `twoYears` for each year above two. */
  readonly percentPerYear: number;
  /** Shown beside every amount until the province's own decree is put in. */
  readonly isSample: boolean;
}

/** One entry for each decree of the province. The first is a sample: 9,000 元, and 20 per cent for each further year. */
export const subsidyFormulas: readonly SubsidyFormula[] = [
  {
    from: '2011-11-01',
    decree: localRule('计算办法', '本省自主就业退役士兵一次性经济补助办法（样例，由县局按省里文件更新）'),
    twoYears: 900_000,
    percentPerYear: 20,
    isSample: true,
  },
];

/**
 * The subsidy in fen for whole years served: half of `twoYears` a year up to two, then `percentPerYear` more for each. Throws
 * RangeError for less than one year, or a discharge before the first formula.
 */
export const selfEmployedSubsidy = (yearsServed: number, dischargedOn: string): number => {
  if (!Number.isInteger(yearsServed) || yearsServed < 1)
    throw new RangeError(`${yearsServed} is no whole number of years served.`);
  const { twoYears, percentPerYear } = inForceOn(subsidyFormulas, dischargedOn);
  return yearsServed <= 2
    ? (twoYears / 2) * yearsServed
    : Math.round((twoYears * (100 + (yearsServed - 2) * percentPerYear)) / 100);
};
