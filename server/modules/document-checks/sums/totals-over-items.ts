import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { isSumOf, shownLike, sumOf } from './parts-of-whole.ts';
import { isSameFamily, quantitiesIn, quantitiesOf, type Quantity } from '../text/quantity.ts';

/** 具体为：, 分别是：, 其中： — the items follow in paragraphs of their own. */
const OPENS =
  /(?:具体(?:情况)?(?:为|是|如下)?|分别[为是]|其中|如下|包括|按[^，。：]{2,8}分|明细|用于)[^，。；]{0,8}[：:]$/;
const FEWEST = 2;
/** 等, 约: a list that is not whole. */
const OPEN_LIST = /等[。；]?$|(?<!其)余|约|近|以上/;

interface Item {
  readonly block: number;
  readonly quantities: readonly Quantity[];
}

/** The items right after a block, numbered alike from 1, whatever stands under each; another level above ends them. */
const itemsAfter = ({ outline, blocks }: CheckedDocument, block: number): Item[] => {
  const first = outline.findIndex((entry) => entry.block === block + 1);
  if (first === -1) return [];
  const { style } = outline[first]!.label;
  const items: Item[] = [];
  for (const entry of outline.slice(first)) {
    if (entry.label.style !== style && entry.label.style === 'chinese') break;
    if (entry.label.style !== style) continue;
    if (entry.label.number !== items.length + 1) break;
    const [said] = blocks[entry.block]!.text.split('。');
    const isAlone = outline[first + items.length]?.block === block + 1 + items.length;
    items.push({
      block: entry.block,
      quantities: isAlone ? quantitiesOf(blocks[entry.block]!) : quantitiesIn(said!),
    });
  }
  return items;
};

/** Wholes told before a list of paragraphs that their first numbers of the unit do not add up to. */
export function* wrongTotalsOverItems(document: CheckedDocument): Generator<Defect> {
  for (const block of document.prose) {
    const { text } = document.blocks[block]!;
    if (!OPENS.test(text.trim())) continue;
    const items = itemsAfter(document, block);
    if (items.length < FEWEST || items.some((item) => OPEN_LIST.test(document.blocks[item.block]!.text)))
      continue;
    const sentence = text.slice(text.trimEnd().lastIndexOf('。') + 1);
    const from = text.length - sentence.length;
    const wholes = quantitiesIn(sentence).filter(({ isExact, unit }) => isExact && unit !== '%');
    for (const whole of wholes) {
      const parts = items.flatMap(
        ({ quantities }) => quantities.find((one) => isSameFamily(one, whole)) ?? [],
      );
      const sum = sumOf(parts);
      const isOnly = wholes.filter((one) => isSameFamily(one, whole)).length === 1;
      if (!isOnly || parts.length !== items.length || !parts.every(({ isExact }) => isExact)) continue;
      if (isSumOf(whole, parts) || sum > whole.value * 1.5 || sum * 1.5 < whole.value) continue;
      yield {
        block,
        start: from + whole.start,
        end: from + whole.end,
        message: `下面各项相加是${shownLike(sum, whole)}，这里写的是${whole.written}。`,
        proposal: '核对各项和总数后改正。',
        related: [{ block: items[0]!.block, start: 0, end: document.blocks[items[0]!.block]!.text.length }],
      };
    }
  }
}
