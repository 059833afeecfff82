import type { CheckedDocument } from '../checked-document.ts';
import { sharedWords } from '../facts/shared-words.ts';
import type { FindContradictions, ToldFact } from './told-fact.ts';

/** 于3月10日前: by when. */
const BY =
  /(?:\d{4}年)?(\d{1,2})月(\d{1,2})日(?:（[^（）]*）)?(?:[上下]午)?\d{0,2}[时点:：]?\d{0,2}(?:之)?前/g;
/** Words the two clauses share, so that they ask for one thing. */
const FEWEST_SHARED = 6;
/** Days told before, that a later one is held against. */
const LOOK_BACK = 200;

/** The sentence around a day without the day: what is to be done by then. */
const taskAt = (text: string, start: number, end: number): string => {
  const from = Math.max(...['。', '；'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const to = text.slice(end).search(/[，。；]/);
  return `${text.slice(from, start)}${text.slice(end, to === -1 ? text.length : end + to)}`;
};

/** Two days by which one thing is to be done. */
export const deadlines: FindContradictions = function* ({ blocks, prose }: CheckedDocument) {
  const known: (ToldFact & { readonly task: string; readonly day: string })[] = [];
  for (const block of prose) {
    const { text } = blocks[block]!;
    for (const match of text.matchAll(BY)) {
      const [written, month, day] = match;
      const [start, end] = [match.index, match.index + written.length];
      const task = taskAt(text, start, end);
      const fact = {
        block,
        start,
        end,
        name: '',
        task,
        day: `${month}-${day}`,
        quantity: { start, end, written, value: 0, range: [0, 0] as const, isExact: true, unit: '' },
      };
      const first = known
        .slice(-LOOK_BACK)
        .find(
          (one) =>
            one.day !== fact.day &&
            one.block !== block &&
            sharedWords(one.task, task).length >= FEWEST_SHARED,
        );
      if (first) {
        const name = sharedWords(first.task, task);
        yield [
          { ...first, name },
          { ...fact, name },
        ];
      }
      known.push(fact);
    }
  }
};
