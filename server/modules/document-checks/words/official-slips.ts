import { officialPhrases } from '#definitions/document-checks/index.ts';
import { overlap } from '../text/overlap.ts';
import { onlyDifference } from './only-difference.ts';
import { slipAt, type Slip } from './slip.ts';
import { soundAlike } from './syllables.ts';

/** How long a phrase may be with one character changed, left out or put in. */
const lengthsTried = ({ length }: string): readonly number[] => [length, length - 1, length + 1];

/** Whether one edit, and no more, makes the written text the phrase. */
const isOneEditFrom = (written: string, phrase: string): boolean => {
  let head = 0;
  while (head < Math.min(written.length, phrase.length) && written[head] === phrase[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(written.length, phrase.length) - head &&
    written.at(-1 - tail) === phrase.at(-1 - tail)
  )
    tail += 1;
  return Math.max(written.length, phrase.length) - head - tail === 1;
};

/** Whether the one character that differs only sounds like the right one: a slip of the input method, told as such. */
const isSlipOfSound = (written: string, phrase: string): boolean => {
  const at = onlyDifference(written, phrase);
  return at !== undefined && soundAlike(written[at]!, phrase[at]!);
};

const HALF = 0.5;

/** Whether a stretch of a text is a phrase gone wrong in one character, and neither another phrase nor a part of the right one. */
const isSlipAt = (text: string, { start, end, wrong, right }: Slip): boolean =>
  /^[\u4e00-\u9fff“]/.test(wrong) &&
  wrong[0] === right[0] &&
  wrong.at(-1) === right.at(-1) &&
  isOneEditFrom(wrong, right) &&
  !officialPhrases.some((other) => text.startsWith(other, start) || wrong.includes(other)) &&
  !isSlipOfSound(wrong, right) &&
  !text.slice(Math.max(0, start - 2), end + 2).includes(right);

/** Official phrases with one character wrong, missing or too many, found by the half that is right. */
export const officialSlipsIn = (text: string): Slip[] =>
  officialPhrases.flatMap((phrase) => {
    const middle = Math.ceil(phrase.length * HALF);
    const found: Slip[] = [];
    const look = (anchor: string, startOf: (at: number, length: number) => number): void => {
      for (let at = text.indexOf(anchor); at !== -1; at = text.indexOf(anchor, at + 1))
        for (const length of lengthsTried(phrase)) {
          const start = startOf(at, length);
          if (start < 0 || start + length > text.length) continue;
          const slip = slipAt(start, text.slice(start, start + length), phrase);
          if (isSlipAt(text, slip) && !found.some((one) => overlap(one, slip))) found.push(slip);
        }
    };
    look(phrase.slice(0, middle), (at) => at);
    look(phrase.slice(middle), (at, length) => at + phrase.length - middle - length);
    return found;
  });
