import { useMemo } from 'react';
import './watermark.css';
import { today } from '../../ui/today.ts';

const TILE = { width: 280, height: 180 };

const tileOf = (words: string): string => {
  const canvas = document.createElement('canvas');
  canvas.width = TILE.width;
  canvas.height = TILE.height;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  pen.translate(TILE.width / 2, TILE.height / 2);
  pen.rotate(-Math.PI / 9);
  pen.font = '14px sans-serif';
  pen.textAlign = 'center';
  pen.fillStyle = 'rgba(31, 42, 36, 0.055)';
  pen.fillText(words, 0, 0);
  return `url(${canvas.toDataURL()})`;
};

/** Who looks and on which day, faintly over every page: a photograph of the screen shows where it came from. */
export const Watermark = ({ words }: { readonly words: string }) => {
  const image = useMemo(() => tileOf(`${words} ${today()}`), [words]);
  return <div className="rj-watermark" aria-hidden style={{ backgroundImage: image }} />;
};
