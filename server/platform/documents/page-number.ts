import { AlignmentType, Footer, PageNumber, Paragraph } from 'docx';
import { chineseRun } from './chinese-run.ts';
import { chineseFont } from './font-table.ts';
import { SIZE } from './page-layout.ts';

const ONE_CHARACTER = SIZE.small * 10;

/** — 1 — in 四号 宋体: one character from the right on odd pages, one from the left on even pages. */
export const pageNumber = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: ONE_CHARACTER } : { left: ONE_CHARACTER },
        children: [
          chineseRun('宋体', SIZE.small, {
            font: { ...chineseFont('宋体'), ascii: '宋体', hAnsi: '宋体' },
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
