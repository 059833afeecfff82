import { officialPhrases } from '#definitions/document-checks/index.ts';
import type { Slip } from './slip.ts';
import { soundAlike } from './syllables.ts';

/** Where one of two texts differs from the other by one character put in, left out or changed: the length of what stands there. */
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
  const at = [...phrase].findIndex((character, index) => character !== written[index]);
  return written.length === phrase.length && at !== -1 && soundAlike(written[at]!, phrase[at]!);
};

const HALF = 0.5;

/** Official phrases with one character wrong, missing or too many, found by the half that is right. */
export const officialSlipsIn = (text: string): Slip[] =>
  officialPhrases.flatMap((phrase) => {
    const middle = Math.ceil(phrase.length * HALF);
    const found: Slip[] = [];
    const look = (anchor: string, startOf: (at: number, length: number) => number): void => {
      for (let at = text.indexOf(anchor); at !== -1; at = text.indexOf(anchor, at + 1))
        for (const length of lengthsTried(phrase)) {
          const start = startOf(at, length);
          const wrong = text.slice(Math.max(0, start), start + length);
          const isSlip =
            start >= 0 &&
            wrong.length === length &&
            /^[\u4e00-\u9fff“]/.test(wrong) &&
            wrong[0] === phrase[0] &&
            wrong.at(-1) === phrase.at(-1) &&
            isOneEditFrom(wrong, phrase) &&
            !officialPhrases.some((other) => text.startsWith(other, start) || wrong.includes(other)) &&
            !isSlipOfSound(wrong, phrase) &&
            !text.slice(Math.max(0, start - 2), start + length + 2).includes(phrase);
          if (
            isSlip &&
            found.every((one) => one.start > start + length || start > one.start + one.wrong.length)
          )
            found.push({ start, wrong, right: phrase });
        }
    };
    look(phrase.slice(0, middle), (at) => at);
    look(phrase.slice(middle), (at, length) => at + phrase.length - middle - length);
    return found;
  });
