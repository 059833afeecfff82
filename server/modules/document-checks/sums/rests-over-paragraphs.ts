import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { clauseBefore } from '../facts/named-figures.ts';
import { numbersBefore, type PlacedNumber } from '../text/numbers-of-prose.ts';
import { isSameFamily, quantitiesOf } from '../text/quantity.ts';
import { isAllExact, isEqual, sumOf } from './parts-of-whole.ts';

/** 帮扶资金中，省级补助60万元，市级补助45万元，其余65万元: the whole is named, its number stands in another paragraph. */
const NAMED =
  /^(?:[\u4e00-\u9fff]{0,8}?)(?<name>[\u4e00-\u9fff]{2,4})(?:中|里|当中)，[^。；]*?(?:其余|剩余|余下|剩下|另外|另)(?:的)?(?=\d)/;
/** 从办理结果看，已办结61件，其余8件. */
const BARE =
  /^[^。；]{0,14}?已?[\u4e00-\u9fff]{2,4}\d+[件户人名个处座家项]，(?:其余|剩余|余下|剩下)(?:的)?(?=\d)/;
/** As near as a slip of one digit comes to the whole. */
const NEAR = 0.05;

/** Rests that, with the parts before them, do not make up the whole another paragraph tells. */
export function* wrongRestsOverParagraphs(document: CheckedDocument): Generator<Defect> {
  for (const sentence of document.sentences) {
    const { block, start, text } = sentence;
    const match = NAMED.exec(text) ?? BARE.exec(text);
    const all = match ? quantitiesOf(sentence) : [];
    const rest = all.find((one) => one.start >= match!.index + match![0].length);
    if (!match || !rest?.isExact) continue;
    const parts = all.filter((one) => one.end <= rest.start && isSameFamily(one, rest));
    if (parts.length === 0 || !isAllExact(parts)) continue;
    const sum = sumOf([...parts, rest]);
    const name = match.groups?.['name'];
    const wholes = numbersBefore(document, block, rest);
    const isNamed = (one: PlacedNumber): boolean =>
      clauseBefore(document.blocks[one.block]!.text, one.quantity.start).includes(name!.slice(-2));
    const own = (
      name === undefined
        ? wholes.find(({ quantity }) => Math.abs(quantity.value - sum) <= Math.max(2, sum * NEAR))
        : wholes.findLast(isNamed)
    )?.quantity;
    if (!own?.isExact || wholes.some(({ quantity }) => isEqual(quantity.value, sum))) continue;
    if (own.value > sum * 1.5 || sum > own.value * 1.5) continue;
    yield {
      block,
      start: start + parts[0]!.start,
      end: start + rest.end,
      message: `前面说的总数是${own.written}，各项与其余相加不等于它，其余写的是${rest.written}。`,
      proposal: '核对总数和各项后改正。',
    };
  }
}
