import type { Defect } from '../define-rule.ts';
import { isSameFamily, quantitiesOf, type Quantity } from '../text/quantity.ts';
import { rateDiffers, shownRate } from './rate-differs.ts';
import type { Sentence } from '../text/sentences.ts';

/** A rate that is the part over the whole told right before it: 排查38个，化解36个，化解率94.7%. */
const RATE =
  /(?<!按时|按期|及时|满意|同比|一次|首次)(?<stem>(?!增长|满意)[\u4e00-\u9fff]{2})率(?:为|达到?|是)?了?(?<rate>\d+(?:\.\d+)?)[%％](?![以多余])/g;

const ratio = (part: Quantity, whole: Quantity): number => (part.value / whole.value) * 100;

/** A rate as far from the two numbers as this is of other numbers. */
const NEAR = 20;

/** A rate may be of any two among so many numbers before it. */
const MOST_BEFORE = 40;

/** Whether the words between tell the deed of the rate and no other thing: 化解36个 of 化解率, not 化解积案9件. */
const tellsDeed = (words: string, stem: string, gap: number): boolean =>
  new RegExp(
    `^(?:[^，。；、\\d]{0,12}中，|[，、])(?:其中|现|目前|均|已|全部|实际|成功|就地|当场|按期|按时)*[${stem}]{2}了?$`,
  ).test(words) ||
  (gap <= NEAR &&
    /^[，、](?:其中)?[^，。；、\d]{2,16}$/.test(words) &&
    [...stem].every((character) => words.includes(character)));

/** Rates that the two numbers before them do not give, where no other two numbers of the sentence do. */
export function* wrongRatesIn(sentence: Sentence): Generator<Defect> {
  const { block, start, text } = sentence;
  for (const match of text.matchAll(RATE)) {
    const { stem, rate } = match.groups as { stem: string; rate: string };
    const all = quantitiesOf(sentence).filter(({ end }) => end <= match.index);
    const part = all.at(-1);
    const whole = all.findLast((one) => one !== part && part && isSameFamily(one, part));
    if (!part || !whole || ![part, whole].every(({ isExact }) => isExact) || whole.value < part.value)
      continue;
    if (whole !== all.at(-2)) continue;
    const words = text.slice(whole.end, part.start);
    if (!tellsDeed(words, stem, Math.abs(ratio(part, whole) - Number(rate)))) continue;
    if (!/^[，（(、]?(?:[\u4e00-\u9fff]{0,6})$/.test(text.slice(part.end, match.index))) continue;
    const before = all.slice(-MOST_BEFORE);
    const fits = before.some((one) =>
      before.some(
        (other) => isSameFamily(one, other) && one !== other && !rateDiffers(ratio(one, other), rate),
      ),
    );
    if (fits) continue;
    yield {
      block,
      start: start + whole.start,
      end: start + match.index + match[0].length,
      message: `${part.written}占${whole.written}的${shownRate(ratio(part, whole), rate)}%，不是${rate}%。`,
      proposal: '核对前后的数字后改正。',
    };
  }
}
