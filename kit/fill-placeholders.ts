import { cutOffWords, periodWords, termWords, type ReportDays } from './report-period.ts';

/** What stands for the names in braces in a template's texts. */
export interface Placeholders {
  /** 青岚区 */
  readonly region: string;
  /** 全区, 全县, 全市, 全镇… */
  readonly area: string;
  /** 青岚区退役军人事务局 */
  readonly bureau: string;
  readonly year: string;
  readonly nextYear: string;
  /** 2026年, 2026年第三季度, 2026年10月 */
  readonly period: string;
  /** 全年, 今年以来, 本季度, 本月, 本期 */
  readonly term: string;
  /** 截至11月底 */
  readonly cutOff: string;
  /** What a thematic report is about, as its writer called it; empty in every other. */
  readonly topic: string;
}

export const PLACEHOLDER_NAMES = [
  'region',
  'area',
  'bureau',
  'year',
  'nextYear',
  'period',
  'term',
  'cutOff',
  'topic',
] as const satisfies readonly (keyof Placeholders)[];

const ENDINGS = ['省', '市', '区', '县', '旗', '镇', '乡', '街道', '社区', '村'];

const areaWords = (region: string): string => {
  const ending = ENDINGS.findLast((one) => region.endsWith(one));
  return ending ? `全${ending}` : '辖区';
};

/** The words of a template for a bureau of an area and a period. The year is that of the cut-off day. */
export const placeholdersOf = (
  names: { region: string; bureau: string; topic?: string },
  days: ReportDays,
): Placeholders => {
  const year = Number(days.to.slice(0, 4));
  return {
    ...names,
    topic: names.topic ?? '',
    area: areaWords(names.region),
    year: String(year),
    nextYear: String(year + 1),
    period: periodWords(days),
    term: termWords(days),
    cutOff: cutOffWords(days),
  };
};

const NAMES = new RegExp(`\\{(${PLACEHOLDER_NAMES.join('|')})\\}`, 'g');

/** Fills the placeholders of a text; other braces stay as they are. */
export const fillPlaceholders = (text: string, values: Placeholders): string =>
  text.replace(NAMES, (_, name: keyof Placeholders) => values[name]);
