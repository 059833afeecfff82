import type { CheckedDocument } from '../checked-document.ts';
import { qualifiersOf } from '../facts/fact-name.ts';
import { clauseBefore, CLAUSE_POINTS } from '../facts/named-figures.ts';
import { stageOf } from '../facts/stage-of-work.ts';
import { tellingWords } from '../facts/telling-words.ts';
import { isExactCount, quantitiesOf, valueKeyOf, type Quantity } from '../text/quantity.ts';
import { toldFact, type ToldFact } from './told-fact.ts';

/** A number of the prose with the words that tell what it is of, wherever in its sentence they stand. */
export interface Telling extends ToldFact {
  /** The words of the sentence before the number, of which the last tell of it, and the clause after it. */
  readonly before: string;
  readonly after: string;
  /** The last clause of `before`, and the stage of the work it tells. */
  readonly clause: string;
  readonly stage: string;
  /** Words, like ones as one, and the other numbers of the sentence. */
  readonly words: ReadonlySet<string>;
  /** The times, places and levels it is told of. */
  readonly of: readonly string[];
  readonly festival: string;
  /** Which of the parts 一、二、三、 it stands in; -1 before the first. */
  readonly part: number;
  /** The first words of that part's heading. */
  readonly heading: string;
}

/** What stands before and after a number belongs to it up to here. */
const LONGEST_BEFORE = 90;
const AFTER = /^[^，。；：！？]{0,18}/;
const LONGEST_HEADING = 24;
/** Of what `qualifiersOf` tells, so many are times, the last of them a festival. */
const TIMES = 4;
/** Where in `of` the year stands: 去年, 2025年. */
export const YEAR = 1;

/** The times a sentence tells are of all its numbers up to the next, the places and levels of those in their clause. */
const ofSentence = (before: string, clause: string): string[] => [
  ...qualifiersOf(before)
    .split('|')
    .slice(0, TIMES)
    .map((words) => words.split('/').at(-1)!),
  ...qualifiersOf(clause).split('|').slice(TIMES),
];

const NEAREST = 4;
const nearTo = (all: readonly Quantity[], at: number): Quantity[] => [
  ...all.slice(Math.max(0, at - NEAREST), at),
  ...all.slice(at + 1, at + 1 + NEAREST),
];

/** The exact numbers of the prose, rates left out, with what tells of them. */
export const tellingsOf = ({ outline, proseSentences }: CheckedDocument): Telling[] => {
  const heads = outline.filter(({ label }) => label.style === 'chinese');
  let part = -1;
  return proseSentences.flatMap((sentence) => {
    const { text, block } = sentence;
    while (heads[part + 1] && heads[part + 1]!.block <= block) part += 1;
    const all = quantitiesOf(sentence);
    return all.flatMap((quantity, at) => {
      if (!isExactCount(quantity)) return [];
      const before = text.slice(Math.max(0, quantity.start - LONGEST_BEFORE), quantity.start);
      const after = AFTER.exec(text.slice(quantity.end))![0];
      const clause = clauseBefore(before, before.length, CLAUSE_POINTS);
      const of = ofSentence(before, clause);
      const beside = nearTo(all, at).map(valueKeyOf);
      return [
        {
          ...toldFact(sentence, quantity, ''),
          before,
          after,
          clause,
          stage: stageOf(clause),
          words: new Set([...tellingWords(`${before}，${after}`), ...beside]),
          of,
          festival: of[TIMES - 1]!,
          part,
          heading: heads[part]?.title.slice(0, LONGEST_HEADING) ?? '',
        },
      ];
    });
  });
};
