/** Without exponent and without trailing zeros; fractions of 亿 down to the single unit need eight decimals. */
export const decimal = (number: number): string => number.toFixed(8).replace(/\.?0+$/, '');

/** To one decimal, halves away from nought, as a reader rounds by hand; a hair of floating point does not tip it. */
export const toOneDecimal = (value: number): number =>
  (Math.sign(value) * Math.round(Math.abs(value) * 10 + 1e-9)) / 10;

/**
 * An amount in a larger unit to two decimals, halves away from nought. It is divided into hundredths of that unit, where a
 * half is exact: 1.005万元 as a quotient is a hair less than it is, and would be written 1.00.
 */
export const toTwoDecimals = (amount: number, size: number): number =>
  (Math.sign(amount) * Math.round(Math.abs(amount) / (size / 100))) / 100;

/** A rate as shown, to one decimal; only a real hundred or nought is shown as one, so 99.97 stays 99.9. */
export const percentShown = (value: number): number => {
  const rounded = toOneDecimal(value);
  if (rounded === 100 && value < 100) return 99.9;
  if (rounded === 100 && value > 100) return 100.1;
  if (rounded === 0 && value > 0) return 0.1;
  return rounded;
};

/** A rate as a sentence says it: as shown, but one of 100,000 is 0.001 and not the 0.1 that a column of one decimal has room for. */
export const percentSaid = (value: number): number =>
  value > 0 && toOneDecimal(value) === 0 ? Number(value.toPrecision(1)) : percentShown(value);
