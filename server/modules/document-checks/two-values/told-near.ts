import type { CheckedDocument } from '../checked-document.ts';
import { isAllCounted } from '../all-counted.ts';
import { qualifiersOf } from '../facts/fact-name.ts';
import { clauseBefore, CLAUSE_POINTS, OF_ANOTHER_NUMBER } from '../facts/named-figures.ts';
import { familyOf, isExactCount, quantitiesOf, valueKeyOf, type Quantity } from '../text/quantity.ts';
import { indexRuns, sharedWords } from '../facts/shared-words.ts';
import { areStagesApart, stageOf } from '../facts/stage-of-work.ts';
import { isNear, isSwapped, sortedDigits } from './near-values.ts';
import { tableTotals } from './table-totals.ts';
import { toldFact, type Contradiction, type FindContradictions, type ToldFact } from './told-fact.ts';

/** Words that say of many figures what they are of, and so of none. */
const COMMON =
  /退役军人(?!服务|事务|之家)|(?<!秋季|春季|夏季|冬季|就业|安置)退役士兵|优抚对象|服务对象|工作人员|老兵|群众|干部职工|干部|党员|全[市县区镇]|全年|今年以来|今年|累计|共计|共|其中|分别|组织|开展|举办|召开|发放|投入|走访|慰问|帮扶|完成|建成|实现|参加|达到?|有|的|为|了|已|名|人|个|次|件|户|场|期|家|、|和|与|\d|“|”/g;
/** Words left out of a name that change nothing: 窗口共接待 is 窗口接待. */
const SILENT = /共计|累计|共|已经|已|了|全年|今年以来/g;
/** 参加人员, 参会, 与会 name one thing: who was at the meeting. */
const AT_MEETING = /参加人员|参会人员|参会|与会|出席/g;
/** Shares, growth, plans, parts of a kind: another figure than the one beside which it stands. */
const ASIDE = new RegExp(
  `${OF_ANOTHER_NUMBER}|拟(?!定|接收)|将(?!军|对)|比(?![例赛武])|较|以上|平均|每|增加(?!到)|减少(?!到)|新建|再(?!就业)|另|剩余|提高|应(?=训|到|参|接|报|安|发|建|走|检)|累计|尚|还有|仍|未(?!成年)|其中|分别|超(?!市)|重点任务|年满|周岁|岁`,
);
/** So many characters of their names two tellings of one fact share. */
const FEWEST_SHARED = 4;
/** 招聘会8场, 7场招聘会: as little as this is shared where it stands right beside both numbers. */
const FEWEST_BESIDE = 3;
/** 参加人员：…，共46人: what the line is of. */
const LABEL = /^([\u4e00-\u9fff]{2,6})：/;
const AFTER = /^(?:的|参会|参训)?([\u4e00-\u9fff（）]{2,14})/;

interface NamedFact extends ToldFact {
  readonly of: string;
  readonly stage: string;
  readonly family: string;
}

const nameOf = (text: string, { start, end }: Quantity): string => {
  const label = LABEL.exec(text)?.[1] ?? '';
  const before = `${label}${clauseBefore(text, start, CLAUSE_POINTS).slice(-18)}`;
  const after = AFTER.exec(text.slice(end))?.[1] ?? '';
  return `${before}|${after}`
    .replaceAll(AT_MEETING, '参会参会')
    .replaceAll(SILENT, '')
    .replaceAll(COMMON, '·');
};

/** 将对27支志愿服务队, 由2025年的230人次: what is there already, also in a plan. */
const POINTED = /(?:将对|[对由从](?:第|\d{4}年)[\u4e00-\u9fff]{0,10}的?)$/;
const isOfWhatIs = (text: string, { start }: Quantity): boolean =>
  /已|报到的|接收的/.test(text) || POINTED.test(text.slice(0, start));

/** The totals of tables, which are of no time or place of their own. */
const tableFacts = (document: CheckedDocument): NamedFact[] =>
  tableTotals(document).map((fact) => ({
    ...fact,
    of: qualifiersOf(''),
    stage: '',
    family: familyOf(fact.quantity),
  }));

const proseFacts = (document: CheckedDocument): NamedFact[] => {
  const title = document.prose
    .slice(0, 2)
    .map((block) => document.blocks[block]!.text)
    .join('');
  return document.proseSentences.flatMap((sentence) => {
    const { block, text } = sentence;
    const isPlan = document.plans.has(block);
    return quantitiesOf(sentence).flatMap((quantity) => {
      const clause = clauseBefore(text, quantity.start, CLAUSE_POINTS);
      const isAside =
        ASIDE.test(clause) ||
        /^[，、（]占/.test(text.slice(quantity.end)) ||
        (isPlan && !isOfWhatIs(text, quantity));
      if (!isExactCount(quantity) || isAside) return [];
      const of = POINTED.test(text.slice(0, quantity.start))
        ? qualifiersOf('')
        : qualifiersOf(text.slice(0, quantity.start), (word) => title.includes(word));
      return [
        {
          ...toldFact(sentence, quantity, nameOf(text, quantity)),
          of,
          stage: stageOf(clause),
          family: familyOf(quantity),
        },
      ];
    });
  });
};

/** The words a name has right beside its number, before and after. */
const besideOf = (name: string): readonly [string, string] => {
  const [before = '', after = ''] = name.split('|');
  return [before.split('·').findLast(Boolean) ?? '', after.split('·').find(Boolean) ?? ''];
};

/** So many other digits in another order are no chance. */
const FEWEST_SWAPPED = 3;
const isPlainlySwapped = (one: number, other: number): boolean =>
  isSwapped(one, other) &&
  new Set(String(one).replaceAll(/[0.]/g, '')).size >= FEWEST_SWAPPED - 1 &&
  String(one).replaceAll('.', '').length >= FEWEST_SWAPPED;

/** The words of a name, left and right of its number and of what is common, as one. */
const joined = (name: string): string => name.replaceAll(/[·|]/g, '');

/** What two facts share of their names: four characters anywhere, or three right beside both numbers. */
const sharedName = (one: NamedFact, other: NamedFact, isAlone: boolean): string | undefined => {
  const longest = one.name
    .split(/[·|]/)
    .map((part) => sharedWords(part, other.name))
    .reduce((best, part) => (part.length > best.length ? part : best), '');
  if (longest.length >= FEWEST_SHARED) return longest;
  const across = sharedWords(joined(one.name), joined(other.name));
  if (across.length >= FEWEST_SHARED) return across;
  const isSlip = isAlone && longest.length >= 2 && isPlainlySwapped(one.quantity.value, other.quantity.value);
  if (isSlip) return longest;
  const [left, right] = [besideOf(one.name), besideOf(other.name)];
  const stands = ([before, after]: readonly [string, string]): boolean =>
    before.endsWith(longest) || after.startsWith(longest);
  return longest.length >= FEWEST_BESIDE && stands(left) && stands(right) ? longest : undefined;
};

/** Looks up facts by a run of characters of their names, and by the digits of their values: only those are compared. */
const lookUpLike = (facts: readonly NamedFact[]) => {
  const byDigits = Map.groupBy(facts, ({ quantity }) => sortedDigits(quantity.value));
  return {
    sharing: indexRuns(facts, FEWEST_BESIDE, ({ name }) => joined(name)),
    digitsOf: (value: number): readonly NamedFact[] => byDigits.get(sortedDigits(value)) ?? [],
  };
};

/** Numbers so near each other under names that share a word of their own are one fact told twice, once wrongly. */
export const toldNear: FindContradictions = function* (document): Generator<Contradiction> {
  const facts = [...tableFacts(document), ...proseFacts(document)];
  const places = new Map(facts.map((fact, place) => [fact, place]));
  const times = Map.groupBy(facts, ({ quantity }) => valueKeyOf(quantity));
  const once = new Set([...times.values()].flatMap((same) => (same.length === 1 ? same : [])));
  /** Also where the text tells it aside: a number told again and again is meant. */
  const everywhere = Map.groupBy([...document.numbers.values()].flat(), ({ quantity }) =>
    valueKeyOf(quantity),
  );
  const isAlone = ({ quantity }: NamedFact): boolean => everywhere.get(valueKeyOf(quantity))?.length === 1;
  /** Of two facts the later is doubted, unless its number is told again. */
  const isDoubted = (fact: NamedFact, beside: NamedFact): boolean =>
    places.get(beside)! < places.get(fact)! ? once.has(fact) : !once.has(beside);
  for (const alike of Map.groupBy(facts, ({ family, of }) => `${family} ${of}`).values()) {
    const byValue = Map.groupBy(alike, ({ quantity }) => quantity.value);
    const timesOf = ({ quantity }: NamedFact): number => byValue.get(quantity.value)!.length;
    /** By where their values are first told. */
    const inOrder = [...byValue.values()].flat();
    const ranks = new Map(inOrder.map((fact, rank) => [fact, rank]));
    const nameOfTwo = (one: NamedFact, other: NamedFact): string | undefined =>
      sharedName(
        ...(ranks.get(one)! < ranks.get(other)! ? ([one, other] as const) : ([other, one] as const)),
        isAlone(one) && isAlone(other),
      );
    const refutes = (sound: NamedFact, fact: NamedFact): boolean =>
      sound.block !== fact.block &&
      !areStagesApart(sound.stage, fact.stage) &&
      isDoubted(fact, sound) &&
      nameOfTwo(sound, fact) !== undefined &&
      !isAllCounted(document.blocks, { ...fact, related: [sound] });
    const ofAll = lookUpLike(inOrder);
    // Two values that both are told again and again are two facts.
    const ofThoseToldOnce = lookUpLike(inOrder.filter((fact) => timesOf(fact) === 1));
    for (const fact of alike) {
      const { value } = fact.quantity;
      const { sharing, digitsOf } = timesOf(fact) === 1 ? ofAll : ofThoseToldOnce;
      const [sound] = [
        ...sharing(joined(fact.name)).map((named) =>
          named.find((one) => isNear(one.quantity.value, value) && refutes(one, fact)),
        ),
        digitsOf(value).find((one) => one.quantity.value !== value && refutes(one, fact)),
      ]
        .filter((one) => one !== undefined)
        .toSorted((left, right) => ranks.get(left)! - ranks.get(right)!);
      const name = sound && nameOfTwo(sound, fact);
      if (!sound || name === undefined) continue;
      yield [
        { ...sound, name },
        { ...fact, name },
      ];
    }
  }
};
