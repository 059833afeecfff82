/** The longest side a photo keeps: writing on a wall is still readable, and twenty fit where one did. */
export const LONGEST_SIDE = 1600;
export const MOST_PHOTOS = 6;
/** More than a photo of that size needs; one that is larger even at the lowest quality is refused. */
export const MOST_BYTES = 1_500_000;
/** JPEG qualities tried in turn until the photo is small enough. */
export const QUALITIES = [0.82, 0.65, 0.45] as const;

/** Width and height with the longest side shortened to the limit; a small picture stays as it is. */
export const fitted = (
  width: number,
  height: number,
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};
