import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';

const GROUPED = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])(?=[余多]?[\u4e00-\u9fff])/g;
const UNGROUPED = /(?<![\d.,〔第])\d{4,}(?=[余多]?(?:人次|名|人|户|件|家|场|份|张|册|个|元|次))/g;
/** So many times more often the other way is taken for the way of the document. */
const RARER = 4;

/** 1,540个 where every other number has no comma. */
export function* groupedApart(document: CheckedDocument): Generator<Defect> {
  const grouped = [...matchesIn(document, GROUPED, { prose: true })];
  const others = [...matchesIn(document, UNGROUPED, { prose: true })].length;
  if (grouped.length === 0 || others < grouped.length * RARER) return;
  for (const { block, start, end, text } of grouped)
    yield {
      block,
      start,
      end,
      message: `别处的数字不分节，这里写作“${text}”。`,
      proposal: '全文统一。',
      replacement: text.replaceAll(',', ''),
    };
}
