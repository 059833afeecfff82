import { headingNumbers, UNFINISHED_RULES } from '#kit/report-document/index.ts';
import { checkDocument, rules, type Finding } from '#modules/document-checks';
import type { EditionContent } from './edition.ts';

const withoutRules = rules.map(({ code }) => code).filter((code) => !UNFINISHED_RULES.has(code));

/** Places of a report, read as its figures were frozen, that are still to be written. */
export const unfinishedPlaces = ({ document, figures }: EditionContent): Finding[] => {
  const labels = headingNumbers(document);
  let next = 0;
  const blocks = document.content.map((block, index) => {
    const isTable = block.type === 'figureTable' || block.type === 'figureChart';
    const inline = isTable ? [] : (block.content ?? []);
    const text = isTable
      ? block.attrs.title
      : inline.map((node) => (node.type === 'text' ? node.text : (figures[next++]?.text ?? ''))).join('');
    const kind = isTable
      ? ('cell' as const)
      : block.type === 'paragraph'
        ? ('paragraph' as const)
        : ('heading' as const);
    const label = labels[index];
    return { text, kind, number: index + 1, ...(label && { label }) };
  });
  return checkDocument(blocks, { withoutRules });
};
