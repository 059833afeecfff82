import type { WrittenNumber } from './read-written-numbers.ts';

/** The place of the last digit that was written as counted: 8100余 says hundreds, 1.2万 thousands, 37 ones. */
const lastPlace = ({ written, wording }: Pick<WrittenNumber, 'written' | 'wording'>): number => {
  const [, whole = '', fraction = ''] = /([\d,，]+)(?:\.(\d+))?/.exec(written) ?? [];
  const size = written.includes('亿') ? 1e8 : written.includes('万') ? 1e4 : 1;
  if (fraction) return size / 10 ** fraction.length;
  const zeros = wording === 'exact' ? 0 : (/0*$/.exec(whole.replace(/[,，]/g, ''))?.[0].length ?? 0);
  return size * 10 ** zeros;
};

/**
 * Whether a number as a document writes it can be said of a recorded value: exactly, rounded to its last digit; 余 and
 * 以上 from there up to the next round number; 近 not above it. Both in the metric's smallest unit: fen for money.
 */
export const agreesWithRecord = (
  number: Pick<WrittenNumber, 'written' | 'wording' | 'value' | 'unit'>,
  recorded: number,
): boolean => {
  const place = lastPlace(number) * (number.unit === '元' ? 100 : 1);
  const over = recorded - number.value;
  if (number.wording === 'near') return over <= 0 && over > -place;
  if (number.wording === 'exact') return Math.abs(over) <= place / 2;
  return over >= 0 && over < place;
};

/** How far agreement tells that just this is counted, 0–1: many things are three, few are 6,218. */
export const weightOfAgreement = ({ written }: Pick<WrittenNumber, 'written'>): number =>
  Math.min(1, ((written.match(/\d/g) ?? []).length - (/^\D*0/.test(written) ? 1 : 0)) * 0.25);
