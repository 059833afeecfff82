import { AlignmentType, Paragraph, type TextRun } from 'docx';
import { chineseRun } from './chinese-run.ts';
import type { FootnoteBook } from './footnotes.ts';
import type { DocumentHeading, DocumentRun } from './document-block.ts';
import type { FontName } from './font-table.ts';
import { BODY_CHARACTER, LINE, SIZE } from './page-layout.ts';

const HEADING_FONT: Readonly<Record<DocumentHeading['level'], FontName>> = {
  1: '黑体',
  2: '楷体_GB2312',
  3: '仿宋_GB2312',
  4: '仿宋_GB2312',
};

/** Words in 仿宋; what is missing is marked in yellow, so that nobody sends it unseen. */
export const textRun = (run: DocumentRun, size: number = SIZE.body): TextRun => {
  if (typeof run === 'string') return chineseRun('仿宋_GB2312', size, { text: run });
  if ('missing' in run) return chineseRun('仿宋_GB2312', size, { text: run.missing, highlight: 'yellow' });
  const { text, bold = false, italic = false } = run;
  return chineseRun('仿宋_GB2312', size, { text, ...(bold && { bold }), ...(italic && { italics: italic }) });
};

const headingRun = (heading: DocumentHeading): TextRun =>
  chineseRun(HEADING_FONT[heading.level], SIZE.body, { text: heading.text });

/**
 * One paragraph of 三号 with two characters of indent. A heading stands alone, or leads the paragraph it was given with;
 * its outline level lets a reader walk the document by its headings. `keepNext` keeps its end on the page of what follows; `isFlush` begins at the left edge.
 */
export const bodyParagraph = (
  heading: DocumentHeading | undefined,
  runs: readonly DocumentRun[],
  notes: FootnoteBook,
  { keepNext = false, isFlush = false } = {},
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: LINE,
    ...(!isFlush && { indent: { firstLine: 2 * BODY_CHARACTER, firstLineChars: 200 } }),
    ...(heading && { outlineLevel: heading.level - 1 }),
    ...((keepNext || runs.length === 0) && { keepNext: true }),
    children: [
      ...(heading ? [headingRun(heading)] : []),
      ...runs.flatMap((run) => [textRun(run), ...notes.referenceOf(run)]),
    ],
  });
