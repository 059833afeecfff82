import sharp, { type Sharp } from 'sharp';

// One picture at a time on one thread, and none kept: a county's server has two cores and serves clerks meanwhile.
sharp.concurrency(1);
sharp.cache(false);

/** 100 million pixels: an A2 sheet scanned at 600 dpi; more is a picture made to fill the memory. */
const MOST_PIXELS = 100_000_000;

/** Opens a picture; reading it fails when it is cut short, damaged or too large. */
export const openPicture = (path: string): Sharp =>
  sharp(path, { failOn: 'error', limitInputPixels: MOST_PIXELS, animated: false });
