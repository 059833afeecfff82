import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { isSameFamily, quantitiesOf } from '../text/quantity.ts';
import { rateDiffers } from './rate-differs.ts';

/** 与首届的98.4万元相比，增长31.2%: what has grown is told in a sentence before. */
const AGAINST = /^(?:与|同|较|比)[^，。；\d]{2,10}的?(?=\d)/;
const GROWN = /^(?:相比)?，(?:总[额量])?(?:增长|增加|提高|上升|下降|减少|降低)了?(\d+(?:\.\d+)?)[%％]/;

/** Growth told apart from what has grown, which no number of the paragraph before gives. */
export function* wrongChangesAgainstBefore(document: CheckedDocument): Generator<Defect> {
  for (const sentence of document.sentences) {
    const { block, start, text } = sentence;
    const against = AGAINST.exec(text);
    const from = against && quantitiesOf(sentence).find((one) => one.start === against[0].length);
    const grown = from?.isExact ? GROWN.exec(text.slice(from.end)) : undefined;
    if (!from || !grown) continue;
    const before = quantitiesOf(document.blocks[block]!).filter(
      (one) => one.end <= start && isSameFamily(one, from) && one.isExact,
    );
    const percent = (value: number): number => (Math.abs(value - from.value) / from.value) * 100;
    if (before.length === 0 || before.some(({ value }) => !rateDiffers(percent(value), grown[1]!))) continue;
    const end = start + from.end + grown[0].length;
    yield {
      block,
      start: end - grown[0].length,
      end,
      message: `前面的数都算不出比${from.written}变化${grown[1]}%。`,
      proposal: '核对前后的数字后改正。',
    };
  }
}
