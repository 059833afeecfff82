import { knownSlips } from '#definitions/document-checks/index.ts';
import { readInWords } from './read-in-words.ts';
import type { Slip } from './slip.ts';

/** Bits by which the right word must read better: enough that 通报消息 is not read as 报销. */
const LEAST_GAIN = 4.5;
const LENGTHS = [...new Set([...knownSlips.keys()].map(({ length }) => length))].toSorted();

/** Slips of the list of confusions, where a text reads better by the right word. */
export const knownSlipsIn = (text: string): Slip[] =>
  [...text.matchAll(/[\u4e00-\u9fff]{2,}/g)].flatMap(({ 0: run, index }) =>
    [...run].flatMap((_, start) =>
      LENGTHS.flatMap((length) => {
        const wrong = run.slice(start, start + length);
        const right = knownSlips.get(wrong);
        if (right === undefined) return [];
        const mended = run.slice(0, start) + right + run.slice(start + length);
        const gain = readInWords(run).total - readInWords(mended).total;
        return gain >= LEAST_GAIN ? [{ start: index + start, wrong, right }] : [];
      }),
    ),
  );
