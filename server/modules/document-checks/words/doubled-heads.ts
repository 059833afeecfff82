import { HAN, HAN_RUN } from '../text/han.ts';
import { gainBy } from './read-in-words.ts';
import { slipAt, type Slip } from './slip.ts';
import { costOf, isKnownWord } from './word-costs.ts';

/** Words as common as this: what follows a doubled character is no chance. */
const COMMON = 16;
/** 村级站站长, 优抚科科长, 全县县域: an office of the house named right before it. */
const OF_THE_SAME = '长员民委内域情';
/** Bits a text is cheaper to read by with the character written once. 农民工工资 gains next to nothing. */
const LEAST_GAIN = 10;
const DOUBLED = new RegExp(`(?=([${HAN}])\\1([${HAN}]))`, 'g');

/** Words of two characters whose first is written twice where nothing makes sense of it: 提提供, 开开展. */
export const doubledHeadsIn = (text: string): Slip[] =>
  [...text.matchAll(HAN_RUN)].flatMap(({ 0: run, index: from }) =>
    [...run.matchAll(DOUBLED)].flatMap(({ 1: head = '', 2: tail = '', index }) => {
      const slip = slipAt(index, head + head + tail, head + tail);
      const isWord = costOf(slip.right) <= COMMON && !isKnownWord(head + head);
      const isOffice = index > 0 && OF_THE_SAME.includes(tail);
      return isWord && !isOffice && tail !== head && gainBy(run, slip) >= LEAST_GAIN
        ? [slipAt(from + index, slip.wrong, slip.right)]
        : [];
    }),
  );
