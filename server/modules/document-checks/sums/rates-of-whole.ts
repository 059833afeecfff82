import type { Defect } from '../define-rule.ts';
import { isSameFamily, quantitiesOf } from '../text/quantity.ts';
import { rateDiffers, tellShare } from './rate-differs.ts';
import type { Sentence } from '../text/sentences.ts';

/** 实检1263人，体检率为85.0%; 已建档1574人，建档率为90.0%: the rate of what was done right before it. */
const RATE = /^[，、（(][^，。；、\d]{0,6}率(?:为|达到?|是)?了?(\d+(?:\.\d+)?)[%％](?![以多余])/;
const DONE = /(?:实|已|其中)[\u4e00-\u9fff]{1,4}$/;
/** 应检1486人, 为1749名…建立: all there are to do it with, or for. */
const WHOLE_BEFORE = /(?:应[\u4e00-\u9fff]{1,3}|[为对]|全部|共有?)$/;
/** A rate as far from the two numbers as this is of other numbers. */
const NEAR = 12;

/** Rates of what was done of a whole told before in the sentence, 应 or 为, that no two numbers of the sentence give. */
export function* wrongRatesOfWholeIn(sentence: Sentence): Generator<Defect> {
  const { block, start, text } = sentence;
  const all = quantitiesOf(sentence);
  for (const [at, part] of all.entries()) {
    const match = RATE.exec(text.slice(part.end, part.end + 24));
    if (!match || !part.isExact || !DONE.test(text.slice(Math.max(0, part.start - 8), part.start))) continue;
    const before = all.slice(Math.max(0, at - 3), at).filter((one) => isSameFamily(one, part));
    const whole = before.findLast((one) =>
      WHOLE_BEFORE.test(text.slice(Math.max(0, one.start - 8), one.start)),
    );
    if (!whole?.isExact || whole.value < part.value) continue;
    const percent = match[1]!;
    const real = (part.value / whole.value) * 100;
    const isSound = before.some((one) => !rateDiffers((part.value / one.value) * 100, percent));
    if (isSound || Math.abs(real - Number(percent)) > NEAR) continue;
    yield {
      block,
      start: start + part.end + 1,
      end: start + part.end + match[0].length,
      message: tellShare(part.written, whole.written, real, percent),
      proposal: '核对部分、总数和比率后改正。',
    };
  }
}
