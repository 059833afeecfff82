import { squeeze } from './clean-text.ts';

/** What a heading says: its words without decoration, the notes in its brackets, and whether its figures are in 万. */
export interface Heading {
  /** Comparable form: half-width, no spaces, no marks, brackets kept: '金额(元)'. */
  readonly full: string;
  /** `full` without anything in brackets: '金额'. */
  readonly base: string;
  readonly inTenThousands: boolean;
  /** Whether it says what its money is counted in, 元 or 万元. */
  readonly namesUnit: boolean;
}

const BRACKETED = /[([{【〔「《<][^)\]}】〕」》>]*[)\]}】〕」》>]/g;
const DECORATION = /[*＊:：;；,，.。、/\\|·•\-—_"“”'’!！?？]/g;
const TEN_THOUSANDS = /万/;

/** Reads a heading as clerks write them: '＊ 金 额（万元）：' is 金额, in ten thousands. */
export const readHeading = (text: string): Heading => {
  const squeezed = squeeze(text);
  const notes = (squeezed.match(BRACKETED) ?? []).join('');
  const base = squeezed.replace(BRACKETED, '').replace(DECORATION, '').toLowerCase();
  const inTenThousands = TEN_THOUSANDS.test(notes) || base.endsWith('万元');
  return {
    full: squeezed.replace(DECORATION, '').toLowerCase(),
    base,
    inTenThousands,
    namesUnit: inTenThousands || notes.includes('元') || base.endsWith('元'),
  };
};

/** 单位：万元 above a table: its money stands in 万元 wherever no heading names a unit. */
export const saysTenThousands = (text: string): boolean => /单位:?[^:]{0,6}万元/.test(squeeze(text));

/** Whether money under these headings, the group's first, stands in 万元; `above` is what the line above the table says. */
export const moneyInTenThousands = (path: readonly string[], above: boolean): boolean =>
  path.map(readHeading).findLast(({ namesUnit }) => namesUnit)?.inTenThousands ?? above;
