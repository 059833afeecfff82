import { TextRun, type IRunOptions } from 'docx';
import { chineseFont, type FontName } from './font-table.ts';
import { SIZE } from './page-layout.ts';

/** Twips taken from each character of 三号 so that 28 of them fill the 156 mm of a line. */
const BODY_SPACING = -5;

/** A run of Chinese text in a font and size (half points) of the standard; Latin letters and digits in Times New Roman. */
export const chineseRun = (font: FontName, size: number, more: IRunOptions): TextRun =>
  new TextRun({
    font: chineseFont(font),
    size,
    snapToGrid: false,
    ...(size === SIZE.body && { characterSpacing: BODY_SPACING }),
    ...more,
  });
