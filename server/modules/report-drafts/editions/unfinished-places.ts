import { headingNumbers, isUnfinished } from '#kit/report-document/index.ts';
import { checkInThread, type Finding } from '#modules/document-checks';
import type { EditionContent } from './edition.ts';

/**
 * Places of a report, read as its figures were frozen, that are still to be written. All rules are asked, as the page
 * asks them, so that where two rules find one place both name it by the same rule.
 */
export const unfinishedPlaces = async ({
  document,
  figures,
}: Pick<EditionContent, 'document' | 'figures'>): Promise<Finding[]> => {
  const labels = headingNumbers(document);
  let next = 0;
  const blocks = document.content.map((block, index) => {
    const isTable = block.type === 'figureTable' || block.type === 'figureChart';
    const inline = isTable ? [] : (block.content ?? []);
    const text = isTable
      ? block.attrs.title || '表'
      : inline.map((node) => (node.type === 'text' ? node.text : (figures[next++]?.text ?? ''))).join('');
    const kind = isTable
      ? ('cell' as const)
      : block.type === 'paragraph'
        ? ('paragraph' as const)
        : ('heading' as const);
    const label = labels[index];
    return { text, kind, number: index + 1, ...(label && { label }) };
  });
  return (await checkInThread(blocks, {})).filter(isUnfinished);
};
