import { knownSlips } from '#definitions/document-checks/index.ts';
import { HAN_RUN } from '../text/han.ts';
import { gainBy } from './read-in-words.ts';
import { slipAt, type Slip } from './slip.ts';

/** Bits by which the right word must read better: enough that 通报消息 is not read as 报销. */
const LEAST_GAIN = 4.5;
const LENGTHS = [...new Set([...knownSlips.keys()].map(({ length }) => length))].toSorted();

/** Slips of the list of confusions, where a text reads better by the right word. */
export const knownSlipsIn = (text: string): Slip[] =>
  [...text.matchAll(HAN_RUN)].flatMap(({ 0: run, index }) =>
    [...run].flatMap((_, start) =>
      LENGTHS.flatMap((length) => {
        const wrong = run.slice(start, start + length);
        const right = knownSlips.get(wrong);
        return right !== undefined && gainBy(run, slipAt(start, wrong, right)) >= LEAST_GAIN
          ? [slipAt(index + start, wrong, right)]
          : [];
      }),
    ),
  );
