import { fitted, MOST_BYTES, QUALITIES } from './photo-size.ts';

/** What is wrong with a photo, in words for who took it. */
export class PhotoProblem extends Error {}

const pictureOf = async (file: Blob): Promise<HTMLImageElement> => {
  const address = URL.createObjectURL(file);
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
    return picture;
  } catch {
    throw new PhotoProblem('这张照片打不开，可能不是手机浏览器认得的格式，请改拍或改选 JPG 照片。');
  } finally {
    URL.revokeObjectURL(address);
  }
};

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });

/**
 * The photo drawn anew, no longer than the limit, upright as it was taken. Only what is seen goes on: the place, the phone
 * and the time a camera writes into a file stay behind.
 */
export const compressPhoto = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => {
  const picture = await pictureOf(file);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitted(picture.naturalWidth, picture.naturalHeight));
  const pen = canvas.getContext('2d');
  if (!pen) throw new PhotoProblem('手机内存不足，照片没有留下。请关掉几个程序再试。');
  // Transparent parts would turn black.
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const jpeg = await asJpeg(canvas, quality);
    if (jpeg && jpeg.size <= MOST_BYTES) return new Uint8Array(await jpeg.arrayBuffer());
  }
  throw new PhotoProblem('这张照片太大，压缩后仍超过1.5兆，请离近些重拍。');
};
