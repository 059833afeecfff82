/** Rounding to the yuan, or to what is written in 万, is no error. */
const TOLERANCE = 0.012;

/** Whether a real average may be written so: rounded or cut to its decimals, and money to the yuan. */
export const averageIsNear = (told: number, real: number, decimals: number, isMoney: boolean): boolean =>
  Math.abs(told - real) < Math.max(isMoney ? 1 + 1e-9 : 10 ** -decimals, real * TOLERANCE);
