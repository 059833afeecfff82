import { LABEL_NUMERAL } from '#kit/chinese-numeral.ts';
import type { Level } from '../document/text-blocks.ts';

const NUMBERS: readonly (readonly [Level, RegExp])[] = [
  [1, new RegExp(`^${LABEL_NUMERAL}、\\s*`)],
  [2, new RegExp(`^（${LABEL_NUMERAL}）\\s*`)],
  [3, /^\d{1,2}[.．]\s*(?!\d)/],
  [4, /^（\d{1,2}）\s*/],
];

/** A heading of an official document is one short line that does not end a sentence. */
const LONGEST_HEADING = 40;
const isSentence = /[。；，：]$/;

/** Of a number's end, cut off the first text of an element. */
const cutStart = (element: Element, length: number): void => {
  let left = length;
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode() as Text | null; text && left > 0; text = walk.nextNode() as Text | null) {
    const cut = Math.min(left, text.data.length);
    text.deleteData(0, cut);
    left -= cut;
  }
};

/** 一、走访慰问 becomes a first-level heading whose number is counted from now on. */
const asHeading = (paragraph: Element): void => {
  const text = paragraph.textContent ?? '';
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_HEADING || isSentence.test(trimmed)) return;
  const found = NUMBERS.find(([, pattern]) => pattern.test(trimmed));
  if (!found) return;
  const [level, pattern] = found;
  cutStart(paragraph, text.length - text.trimStart().length + (pattern.exec(trimmed)?.[0].length ?? 0));
  const heading = document.createElement(`h${level + 1}`);
  heading.append(...paragraph.childNodes);
  paragraph.replaceWith(heading);
};

/** Pages of Word write their headings as h1 to h4; here the title alone is an h1. */
const lowerHeadings = (page: Document): void => {
  for (const level of [4, 3, 2, 1] as const)
    for (const heading of page.querySelectorAll(`h${level}`)) {
      const lower = page.createElement(`h${level + 1}`);
      lower.append(...heading.childNodes);
      if (!NUMBERS.some(([, pattern]) => pattern.test(heading.textContent ?? '')))
        lower.dataset['numbered'] = 'no';
      heading.replaceWith(lower);
    }
};

/** A table becomes a line of text for each row: a report's tables are made of figures. */
const tablesToLines = (page: Document): void => {
  for (const table of page.querySelectorAll('table')) {
    const lines = [...table.querySelectorAll('tr')].map((row) => {
      const line = page.createElement('p');
      line.textContent = [...row.querySelectorAll('td, th')]
        .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
        .filter((cell) => cell !== '')
        .join('　');
      return line;
    });
    table.replaceWith(...lines.filter((line) => line.textContent !== ''));
  }
};

/** Lines broken inside a paragraph become paragraphs. */
const splitAtBreaks = (page: Document): void => {
  for (const lineBreak of page.querySelectorAll('p br, div br, li br')) {
    const block = lineBreak.closest('p, div, li');
    if (!block || lineBreak.parentElement !== block) continue;
    const after = page.createElement('p');
    while (lineBreak.nextSibling) after.append(lineBreak.nextSibling);
    block.after(after);
    lineBreak.remove();
  }
};

/** Spaces that layout put in: indents of full-width spaces, line ends of the HTML, non-breaking spaces. */
const tidySpaces = (page: Document): void => {
  const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode() as Text | null; text; text = walk.nextNode() as Text | null) {
    if (text.parentElement?.closest('[data-figure]')) continue;
    text.data = text.data
      .replace(/[\u00A0\u200B\uFEFF]/g, ' ')
      .replace(/\s*\n\s*/g, '')
      .replace(/(?<=[\u3000-\u9FFF\uFF00-\uFFEF])[ \t]+(?=[\u3000-\u9FFF\uFF00-\uFFEF])/g, '');
  }
  for (const paragraph of page.querySelectorAll('p, h2, h3, h4, h5, li')) {
    const text = paragraph.textContent ?? '';
    cutStart(paragraph, text.length - text.replace(/^[\s　]+/, '').length);
    if (paragraph.textContent === '' && !paragraph.querySelector('[data-figure]')) paragraph.remove();
  }
};

/**
 * HTML from the clipboard made ready for the report: Word's own styles, comments, list markers, pictures and empty lines
 * gone, numbered lines turned into headings. What comes from the report itself passes unchanged.
 */
export const cleanPastedHtml = (html: string): string => {
  if (html.includes('data-pm-slice')) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const alien of page.querySelectorAll('style, script, meta, link, title, img, xml, o\\:p'))
    alien.remove();
  for (const span of page.querySelectorAll<HTMLElement>('[style*="mso-list"]'))
    if (/mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''))
      span.replaceWith(span.textContent ?? '');
  tablesToLines(page);
  splitAtBreaks(page);
  tidySpaces(page);
  lowerHeadings(page);
  for (const paragraph of page.querySelectorAll('p, li')) asHeading(paragraph);
  for (const heading of page.querySelectorAll<HTMLElement>('h2, h3, h4, h5')) {
    const text = (heading.textContent ?? '').trimStart();
    const number = NUMBERS.map(([, pattern]) => pattern.exec(text)?.[0]).find(Boolean);
    if (number) cutStart(heading, number.length);
  }
  return page.body.innerHTML;
};
