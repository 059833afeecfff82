import { squeeze } from './clean-text.ts';

/** What a heading says: its words without decoration, the notes in its brackets, and whether its figures are in 万. */
export interface Heading {
  /** Comparable form: half-width, no spaces, no marks, brackets kept: '金额(元)'. */
  readonly full: string;
  /** `full` without anything in brackets: '金额'. */
  readonly base: string;
  readonly inTenThousands: boolean;
}

const BRACKETED = /[([{【〔「《<][^)\]}】〕」》>]*[)\]}】〕」》>]/g;
const DECORATION = /[*＊:：;；,，.。、/\\|·•\-—_"“”'’!！?？]/g;
const TEN_THOUSANDS = /万/;

/** Reads a heading as clerks write them: '＊ 金 额（万元）：' is 金额, in ten thousands. */
export const readHeading = (text: string): Heading => {
  const squeezed = squeeze(text);
  const notes = (squeezed.match(BRACKETED) ?? []).join('');
  const base = squeezed.replace(BRACKETED, '').replace(DECORATION, '').toLowerCase();
  return {
    full: squeezed.replace(DECORATION, '').toLowerCase(),
    base,
    inTenThousands: TEN_THOUSANDS.test(notes) || base.endsWith('万元'),
  };
};
