import type { CheckedDocument } from '../checked-document.ts';
import { qualifiersOf } from '../facts/fact-name.ts';
import { clauseBefore, CLAUSE_POINTS, OF_ANOTHER_NUMBER } from '../facts/named-figures.ts';
import { stageOf } from '../facts/stage-of-work.ts';
import { familyOf, isExactCount, quantitiesOf, type Quantity } from '../text/quantity.ts';
import { tableTotals } from './table-totals.ts';
import { toldFact, type ToldFact } from './told-fact.ts';

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
/** 参加人员：…，共46人: what the line is of. */
const LABEL = /^([\u4e00-\u9fff]{2,6})：/;
const AFTER = /^(?:的|参会|参训)?([\u4e00-\u9fff（）]{2,14})/;

/** A fact by the words around its number: those before and after it divided by |, each common word a ·. */
export interface NamedFact extends ToldFact {
  /** The times, places and parts it is told of. */
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

/** The facts of the tables, then those of the prose that tell what is done, each named by the words around it. */
export const namedFacts = (document: CheckedDocument): NamedFact[] => [
  ...tableFacts(document),
  ...proseFacts(document),
];

/** The words a name has right beside its number, before and after. */
export const besideOf = (name: string): readonly [string, string] => {
  const [before = '', after = ''] = name.split('|');
  return [before.split('·').findLast(Boolean) ?? '', after.split('·').find(Boolean) ?? ''];
};

/** The words of a name, left and right of its number and of what is common, as one. */
export const joined = (name: string): string => name.replaceAll(/[·|]/g, '');
