import type { CheckedDocument } from '../checked-document.ts';
import { OF_ANOTHER_NUMBER } from '../facts/named-figures.ts';
import { indexBy } from '../facts/shared-words.ts';
import { areStagesApart } from '../facts/stage-of-work.ts';
import { familyOf, valueKeyOf } from '../text/quantity.ts';
import { isNear, isSwapped } from './near-values.ts';
import { tellingsOf, type Telling, YEAR } from './tellings.ts';
import type { FindContradictions } from './told-fact.ts';

/** 去年帮扶的67户, 上半年17笔, 签了合同的135名: what was done is spoken of again. */
const SPOKEN_AGAIN = /去年|上半年|前\d+个月|期间|已(?!经济)|[\u4e00-\u9fff]了/;
const RIGHT_BEFORE =
  /(?:去年|上半年|个月|期间|[\u4e00-\u9fff]的|只有|仅有?|有)$|\d{1,2}至\d{1,2}月，[^，。；]{0,24}$/;
/** Headings of what is still amiss. */
const PROBLEMS = /问题|不足|短板|差距|困难/;
/** Another number than the one told before, also where it is spoken of so. */
const ANOTHER = new RegExp(
  `${OF_ANOTHER_NUMBER}|比|较(?!长|大|高|多)|增加|减少|不超过|以上|拟|每|平均|剩余|尚|仍|未|另|再|专职|兼职|占|近[一二三四五]年|明年`,
);
/** 占65%, 缺口120万元: of a part, or held against another number. */
const HELD_AGAINST = /^[^，。；]{0,12}[，（](?:占|比|较|同比|增长|下降|缺口|增加|减少)/;
const HELD_WITHIN = 20;
/** 426户经营主体中，达277户: a part of what was told. */
const PART_OF = /\d[^，。；\d]{0,14}中，[^。；]*$/;
/** 去年春节走访4家: in a summary of this year, the year before it is another. */
const YEAR_BEFORE = /去年|上年|前年|往年/;
const SUMMARY = /总结|报告|情况|小结|简报/;
/** The heading of what is still to come, where a festival is the next one. */
const TO_COME = /打算|下一步|下步|明年|20\d\d年/;
/** Words two tellings share, a common one counted by half, and digits that changed places as one. */
const FEWEST_SHARED = 2;
/** A word that more paragraphs than this have beside numbers of one unit is common. */
const MOST_PARAGRAPHS = 4;

const titleOf = ({ blocks, prose }: CheckedDocument): string => blocks[prose[0] ?? 0]?.text ?? '';

const isAnother = ({ block, end, before, clause }: Telling, document: CheckedDocument): boolean =>
  ANOTHER.test(clause) ||
  HELD_AGAINST.test(document.blocks[block]!.text.slice(end, end + HELD_WITHIN)) ||
  PART_OF.test(before) ||
  (YEAR_BEFORE.test(clause) && SUMMARY.test(titleOf(document)));

/** Both told of one festival, not of this year's and the next. */
const areOfOneFestival = (first: Telling, again: Telling): boolean =>
  again.festival !== '' &&
  again.festival === first.festival &&
  again.of[YEAR] === first.of[YEAR] &&
  !TO_COME.test(again.heading);

/** Whether the words of a number speak of what was told before: by their form, or in a part about what is still amiss. */
const isSpokenAgain = (telling: Telling, { plans }: CheckedDocument): boolean =>
  SPOKEN_AGAIN.test(telling.clause) ||
  SPOKEN_AGAIN.test(telling.after) ||
  RIGHT_BEFORE.test(telling.before) ||
  (PROBLEMS.test(telling.heading) && !plans.has(telling.block));

/** Of one time, place and level, as far as both tell them. */
const mayBeOne = (one: Telling, other: Telling): boolean =>
  one.of.every((words, at) => words === '' || other.of[at] === '' || words === other.of[at]);

type LookUp = (word: string) => readonly Telling[];

/** Looks up the tellings of one unit by the words that few paragraphs have. */
const lookUpRare = (alike: readonly Telling[]): LookUp => {
  const isRare = (sharing: readonly Telling[]): boolean =>
    new Set(sharing.map(({ block }) => block)).size <= MOST_PARAGRAPHS;
  const rare = new Map([...indexBy(alike, ({ words }) => words)].filter(([, sharing]) => isRare(sharing)));
  return (word) => rare.get(word) ?? [];
};

/** What two tellings share of their words, and how much that weighs. */
const likeness = (first: Telling, again: Telling, rare: LookUp) => {
  const shared = [...again.words].filter((word) => first.words.has(word));
  const weights = shared.map((word) => (rare(word).length > 0 && !/\d/.test(word) ? 1 : 0.5));
  const swapped = isSwapped(first.quantity.value, again.quantity.value) ? 1 : 0;
  return { first, shared, score: weights.reduce((sum, weight) => sum + weight, swapped) };
};

/** The telling of an earlier part that has most in common with a later one whose number is near but not the same. */
const firstTold = (again: Telling, rare: LookUp, document: CheckedDocument) => {
  const { value } = again.quantity;
  const isSpoken = isSpokenAgain(again, document);
  const candidates = new Set([...again.words].flatMap((word) => rare(word)));
  const [best] = [...candidates]
    .filter(
      (first) =>
        first.part < again.part &&
        (isNear(first.quantity.value, value) || isSwapped(first.quantity.value, value)) &&
        mayBeOne(first, again) &&
        !areStagesApart(first.stage, again.stage) &&
        (isSpoken || areOfOneFestival(first, again)),
    )
    .map((first) => likeness(first, again, rare))
    .toSorted((one, other) => other.score - one.score);
  return best && best.score >= FEWEST_SHARED ? best : undefined;
};

/** What an earlier part told, spoken of again in a later one by other words and with another number. */
export const toldBack: FindContradictions = function* (document: CheckedDocument) {
  const times = Map.groupBy([...document.numbers.values()].flat(), ({ quantity }) => valueKeyOf(quantity));
  for (const alike of Map.groupBy(tellingsOf(document), ({ quantity }) => familyOf(quantity)).values()) {
    const rare = lookUpRare(alike);
    for (const again of alike) {
      if (times.get(valueKeyOf(again.quantity))!.length > 1 || isAnother(again, document)) continue;
      const best = firstTold(again, rare, document);
      if (!best) continue;
      const name = best.shared.filter((word) => !/\d/.test(word)).join('、');
      yield [
        { ...best.first, name },
        { ...again, name },
      ];
    }
  }
};
