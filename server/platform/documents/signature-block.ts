import { AlignmentType, Paragraph } from 'docx';
import { chineseRun } from './chinese-run.ts';
import { officialDate } from './official-date.ts';
import { BODY_CHARACTER, LINE, SIZE } from './page-layout.ts';
import { textWidth } from './text-width.ts';

const signedLine = (text: string, emptyOnRight: number, isLast: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: LINE,
    ...(!isLast && { keepNext: true }),
    indent: { right: Math.round(emptyOnRight * BODY_CHARACTER) },
    children: [chineseRun('仿宋_GB2312', SIZE.body, { text })],
  });

/**
 * Name and date without a seal (GB/T 9704-2012, 7.3.5.2): one line below the text, the name two characters from the
 * right; the date begins two characters right of the name, or ends two characters from the right when it is the longer.
 */
export const signatureBlock = ({ name, date }: { name: string; date: string }): Paragraph[] => {
  const day = officialDate(date);
  const surplus = textWidth(name) - textWidth(day);
  const [nameGap, dateGap] = surplus >= 0 ? [2, surplus] : [4 - surplus, 2];
  return [
    new Paragraph({ spacing: LINE, keepNext: true }),
    signedLine(name, nameGap, false),
    signedLine(day, dateGap, true),
  ];
};
