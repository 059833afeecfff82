/**
 * Whether a real rate, in per cent or in a unit, cannot be what is written: `18.7`. A rate may be rounded or cut to the
 * decimals it is written with.
 */
export const rateDiffers = (real: number, written: string): boolean =>
  Math.abs(real - Number(written)) > 10 ** -(written.split('.')[1]?.length ?? 0) + 1e-9;

/** A real rate or difference with as many decimals as the one that is written, so that the two never read alike. */
export const shownRate = (real: number, written: string): string =>
  String(Number(real.toFixed(Math.max(1, written.split('.')[1]?.length ?? 0))));

/** What a part really is of a whole, both as they are written, beside the share in per cent that is told. */
export const tellShare = (part: string, whole: string, real: number, percent: string): string =>
  `${part}占${whole}的${shownRate(real, percent)}%，写的是${percent}%。`;
