import type { CheckedDocument } from '../checked-document.ts';
import { qualifiersOf } from '../fact-name.ts';
import { clauseBefore, isHeadingOfPlan } from '../named-figures.ts';
import { familyOf, quantitiesIn, type Quantity } from '../quantity.ts';
import { sharedWords } from '../shared-words.ts';
import { isProse } from '../text-block.ts';
import { tableTotals } from './table-totals.ts';
import { toldFact, type FindContradictions, type ToldFact } from './told-fact.ts';

/** Words that say of many figures what they are of, and so of none. */
const COMMON =
  /退役军人(?!服务|事务|之家)|(?<!秋季|春季|夏季|冬季|就业|安置)退役士兵|优抚对象|服务对象|工作人员|老兵|群众|干部职工|干部|党员|全[市县区镇]|全年|今年以来|今年|累计|共计|共|其中|分别|组织|开展|举办|召开|发放|投入|走访|慰问|帮扶|完成|建成|实现|参加|达到?|有|的|为|了|已|名|人|个|次|件|户|场|期|家|、|和|与|\d|“|”/g;
/** 参加人员, 参会, 与会 name one thing: who was at the meeting. */
const AT_MEETING = /参加人员|参会人员|参会|与会|出席/g;
/** Shares, growth, plans, parts of a kind: another figure than the one beside which it stands. */
const ASIDE =
  /计划|拟(?!定)|将(?!军)|比(?![例赛武])|较|力争|预计|目标|确保|不少于|不低于|以上|人均|户均|平均|每|新增|增加|减少|新建|再(?!就业)|另|其余|剩余|提高|下降|增长|应(?=训|到|参|接|报|安|发|建|走|检)|累计|尚|还有|仍|未(?!成年)|其中|分别|超(?!市)|重点任务|年满|周岁|岁/;
const FEWEST_SHARED = 4;
const NEAR = 0.12;
const NEAR_BY_COUNT = 2;
/** 参加人员：…，共46人: what the line is of. */
const LABEL = /^([\u4e00-\u9fff]{2,6})：/;
const POINTS = /[，。；：、！？]/;
const AFTER = /^(?:的|参会|参训)?([\u4e00-\u9fff（）]{2,14})/;

interface NamedFact extends ToldFact {
  readonly of: string;
  readonly family: string;
}

const nameOf = (text: string, { start, end }: Quantity): string => {
  const label = LABEL.exec(text)?.[1] ?? '';
  const before = `${label}${clauseBefore(text, start, POINTS).slice(-18)}`;
  const after = AFTER.exec(text.slice(end))?.[1] ?? '';
  return `${before}|${after}`.replaceAll(AT_MEETING, '参会参会').replaceAll(COMMON, '·');
};

const factsIn = (document: CheckedDocument): NamedFact[] => {
  const title = document.prose
    .slice(0, 2)
    .map((block) => document.blocks[block]!.text)
    .join('');
  return document.sentences.flatMap((sentence) => {
    const { block, text } = sentence;
    if (!isProse(document.blocks[block]!)) return [];
    const isPlan = isHeadingOfPlan(document, block);
    return quantitiesIn(text).flatMap((quantity) => {
      const clause = clauseBefore(text, quantity.start, /[，。；：]/);
      const isAside = ASIDE.test(clause) || (isPlan && !/已|报到的|接收的/.test(text));
      if (!quantity.isExact || quantity.unit === '' || /%|百分点/.test(quantity.unit) || isAside) return [];
      const name = nameOf(text, quantity);
      const of = qualifiersOf(text.slice(0, quantity.start), (word) => title.includes(word));
      return [{ ...toldFact(sentence, quantity, name), of, family: familyOf(quantity) }];
    });
  });
};

const isNear = (one: number, other: number): boolean =>
  one !== other && Math.abs(one - other) <= Math.max(NEAR_BY_COUNT, NEAR * Math.max(one, other));

/** Numbers so near each other under names that share a word of their own are one fact told twice, once wrongly. */
export const toldNear: FindContradictions = function* (document) {
  const facts = [
    ...tableTotals(document).map((fact) => ({
      ...fact,
      of: qualifiersOf(''),
      family: familyOf(fact.quantity),
    })),
    ...factsIn(document),
  ];
  const times = new Map<string, number>();
  const keyOf = ({ family, quantity }: NamedFact): string => `${family} ${quantity.value}`;
  for (const fact of facts) times.set(keyOf(fact), (times.get(keyOf(fact)) ?? 0) + 1);
  for (const [at, later] of facts.entries())
    for (const first of facts.slice(0, at)) {
      if (first.block === later.block || first.family !== later.family || first.of !== later.of) continue;
      if (!isNear(first.quantity.value, later.quantity.value)) continue;
      if (times.get(keyOf(first))! > 1 && times.get(keyOf(later))! > 1) continue;
      const shared = first.name
        .split('·')
        .map((part) => sharedWords(part, later.name))
        .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
      if (shared.replaceAll('|', '').length < FEWEST_SHARED) continue;
      const isLaterWrong = times.get(keyOf(later)) === 1;
      const named = { name: shared.replaceAll('|', '') };
      yield isLaterWrong
        ? [
            { ...first, ...named },
            { ...later, ...named },
          ]
        : [
            { ...later, ...named },
            { ...first, ...named },
          ];
      break;
    }
};
