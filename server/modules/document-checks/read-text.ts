import type { TextBlock } from './text-block.ts';

const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^[\s|:-]+$/;
/** Cells set apart by tabs, as they come from a sheet or a web page; prose is longer and indents only its beginning. */
const TABBED = /^[^\t]{1,40}(?:\t+[^\t]{1,40})+$/;

const cellsOf = (line: string): string[] | undefined => {
  const row = ROW.exec(line)?.[1];
  if (row !== undefined) return row.split('|');
  return TABBED.test(line.trim()) ? line.trim().split(/\t+/) : undefined;
};

/** No emphasis and no link is longer; marks that never close are text, and are not sought to the end of a file. */
const EMPHASIS = /(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1/g;
const LINK = /!?\[([^\][]{0,200})\]\([^()]{0,400}\)/g;

/** Markdown marks at the head of a line, and emphasis. */
const withoutMarks = (line: string): string =>
  line
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)|^\s*(?:[-*+]|\d{1,3}\.)\s+(?=\S)/, '')
    .replaceAll(EMPHASIS, '$2')
    .replaceAll(LINK, '$1')
    .replaceAll('`', '');

/**
 * Blocks of a plain text: one a line, blank lines left out, rows of `| a | b |` or with tabs as table cells.
 * In Markdown headings, lists and emphasis lose their marks. `number` is the line in the file.
 */
export const readText = (content: string, { markdown = false } = {}): TextBlock[] => {
  const blocks: TextBlock[] = [];
  let [table, row] = [0, 0];
  let inCode = false;
  for (const [index, line] of content
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const number = index + 1;
    const isFence = markdown && /^\s*(?:```|~~~)/.test(line);
    if (isFence) inCode = !inCode;
    if (isFence || inCode) continue;
    const cells = cellsOf(line);
    if (cells !== undefined) {
      if (row === 0) table += 1;
      if (RULE.test(line)) continue;
      row += 1;
      for (const [column, text] of cells.entries())
        blocks.push({ text: text.trim(), kind: 'cell', number, cell: { table, row, column: column + 1 } });
      continue;
    }
    row = 0;
    if (line.trim() === '') continue;
    const isHeading = markdown && /^\s{0,3}#{1,6}\s/.test(line);
    blocks.push({
      text: markdown ? withoutMarks(line) : line,
      kind: isHeading ? 'heading' : 'paragraph',
      number,
    });
  }
  return blocks;
};
