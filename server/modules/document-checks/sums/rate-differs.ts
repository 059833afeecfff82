/**
 * Whether a real rate, in per cent or in a unit, cannot be what is written: `18.7`. A rate may be rounded or cut to the
 * decimals it is written with.
 */
export const rateDiffers = (real: number, written: string): boolean =>
  Math.abs(real - Number(written)) > 10 ** -(written.split('.')[1]?.length ?? 0) + 1e-9;
