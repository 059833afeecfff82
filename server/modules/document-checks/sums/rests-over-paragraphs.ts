import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { clauseBefore } from '../facts/named-figures.ts';
import { familyOf, quantitiesIn, quantitiesOf, type Quantity } from '../text/quantity.ts';

/** 帮扶资金中，省级补助60万元，市级补助45万元，其余65万元: the whole is named, its number stands in another paragraph. */
const NAMED =
  /^(?:[\u4e00-\u9fff]{0,8}?)(?<name>[\u4e00-\u9fff]{2,4})(?:中|里|当中)，[^。；]*?(?:其余|剩余|余下|剩下|另外|另)(?:的)?(?=\d)/;
/** 从办理结果看，已办结61件，其余8件. */
const BARE =
  /^[^。；]{0,14}?已?[\u4e00-\u9fff]{2,4}\d+[件户人名个处座家项]，(?:其余|剩余|余下|剩下)(?:的)?(?=\d)/;
/** As near as a slip of one digit comes to the whole. */
const NEAR = 0.05;

const listedIn = (text: string, rest: Quantity): Quantity[] =>
  quantitiesIn(text).filter((one) => one.end <= rest.start && familyOf(one) === familyOf(rest));

/** Rests that, with the parts before them, do not make up the whole another paragraph tells. */
export function* wrongRestsOverParagraphs(document: CheckedDocument): Generator<Defect> {
  for (const { block, start, text } of document.sentences) {
    const match = NAMED.exec(text) ?? BARE.exec(text);
    const rest = match && quantitiesIn(text).find((one) => one.start >= match.index + match[0].length);
    if (!match || !rest?.isExact) continue;
    const parts = listedIn(text, rest);
    const sum = [...parts, rest].reduce((total, { value }) => total + value, 0);
    const name = match.groups?.['name'];
    const wholes = document.prose
      .filter((one) => one < block)
      .flatMap((one) =>
        quantitiesOf(document.blocks[one]!)
          .filter((whole) => familyOf(whole) === familyOf(rest))
          .map((whole) => ({ whole, said: clauseBefore(document.blocks[one]!.text, whole.start) })),
      );
    const isNamed = ({ said }: { said: string }): boolean =>
      name !== undefined && said.includes(name.slice(-2));
    const own =
      name === undefined
        ? wholes.find(({ whole }) => Math.abs(whole.value - sum) <= Math.max(2, sum * NEAR))
        : wholes.findLast(isNamed);
    if (parts.length === 0 || !own?.whole.isExact || !parts.every(({ isExact }) => isExact)) continue;
    if (wholes.some(({ whole }) => Math.abs(whole.value - sum) < 1e-6)) continue;
    if (own.whole.value > sum * 1.5 || sum > own.whole.value * 1.5) continue;
    yield {
      block,
      start: start + parts[0]!.start,
      end: start + rest.end,
      message: `前面说的总数是${own.whole.written}，各项与其余相加不等于它，其余写的是${rest.written}。`,
      proposal: '核对总数和各项后改正。',
    };
  }
}
