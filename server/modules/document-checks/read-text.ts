import type { TextBlock } from './text-block.ts';

const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^[\s|:-]+$/;

/** Markdown marks at the head of a line, and emphasis. */
const withoutMarks = (line: string): string =>
  line
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)|^\s*(?:[-*+]|\d{1,3}\.)\s+(?=\S)/, '')
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '');

/**
 * Blocks of a plain text: one a line, blank lines left out, rows of `| a | b |` as table cells.
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
    const cells = ROW.exec(line)?.[1];
    if (cells !== undefined) {
      if (row === 0) table += 1;
      if (RULE.test(line)) continue;
      row += 1;
      for (const [column, text] of cells.split('|').entries())
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
