import { drawInThread } from './draw-in-thread.ts';
import type { InspectedFile } from './inspect-file.ts';
import { openPicture } from './picture-tool.ts';

const THUMB_EDGE = 320;
const VIEW_EDGE = 2_000;
const THUMB_QUALITY = 76;
const VIEW_QUALITY = 84;
/** PDF files above this are shown by an icon: the page would be drawn from a copy in memory. */
const LARGEST_DRAWN_PDF = 30 * 2 ** 20;

/** Which copies of a file were written, beside the file: `${path}.thumb`, `${path}.view`. JPEG. */
export interface Copies {
  readonly thumb: string | null;
  /** To look at on the screen: turned upright, without the camera's notes (place, device, time). */
  readonly view: string | null;
}

// A page on white: transparent pictures would be black in JPEG. toFile() drops EXIF, and with it where a photo was taken.
const shrink = async (path: string, edge: number, quality: number, to: string): Promise<string> => {
  await openPicture(path)
    .rotate()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: true })
    .toFile(to);
  return to;
};

/** Pages of a file: of a PDF as many as it has, 1 for a picture, null where pages mean nothing. */
export interface CopiedFile extends Copies {
  readonly pages: number | null;
}

/** Draws what is shown of a file in lists and on the screen. A PDF that cannot be drawn is kept all the same. */
export const makeCopies = async (path: string, file: InspectedFile): Promise<CopiedFile> => {
  if (file.mediaClass === 'picture')
    return {
      thumb: await shrink(path, THUMB_EDGE, THUMB_QUALITY, `${path}.thumb`),
      view: await shrink(path, VIEW_EDGE, VIEW_QUALITY, `${path}.view`),
      pages: 1,
    };
  if (file.mediaType !== 'application/pdf' || file.byteLength > LARGEST_DRAWN_PDF)
    return { thumb: null, view: null, pages: null };
  const thumb = `${path}.thumb`;
  const pages = await drawInThread({ path, thumb, edge: THUMB_EDGE }).catch(() => null);
  return { thumb: pages === null ? null : thumb, view: null, pages };
};
