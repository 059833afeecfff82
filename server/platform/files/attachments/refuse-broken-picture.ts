import { Problem } from '../../errors/problem.ts';
import { openPicture } from './picture-tool.ts';

export interface PictureSize {
  /** Pixels as seen, after the camera's turning. */
  readonly width: number;
  readonly height: number;
}

/** Decodes the whole picture once. Throws a Problem when it is damaged, cut short or has too many pixels. */
export const refuseBrokenPicture = async (path: string): Promise<PictureSize> => {
  try {
    await openPicture(path).stats();
    const { width, height, orientation = 1 } = await openPicture(path).metadata();
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch (cause) {
    if (cause instanceof Error && /pixel limit/i.test(cause.message))
      throw new Problem('too-large', 'picture-too-large', '图片的像素太多，超过1亿。', {
        advice: '请降低扫描分辨率（300 dpi 即可）或缩小后再上传。',
      });
    throw new Problem('invalid', 'picture-broken', '图片打不开，可能已损坏或没有传完整。', {
      advice: '请在看图软件里打开确认，必要时重新拍照或扫描。',
    });
  }
};
