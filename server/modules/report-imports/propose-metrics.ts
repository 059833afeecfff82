import { namedMetrics, pairsOf, type MetricName } from './metric-names.ts';
import type { WrittenNumber } from './read-written-numbers.ts';

/** A metric a written number may be, with how well the words agree, 0–1. */
export interface MetricProposal {
  readonly metric: string;
  readonly title: string;
  readonly unit: string;
  readonly score: number;
  /** Higher before lower: the score, and what tells names apart that agree alike. */
  readonly rank: number;
}

/** Units that documents use for one another. */
const SAME_UNITS = [
  ['人', '名'],
  ['次', '场', '场次', '期'],
  ['家', '家次', '个'],
  ['件', '项', '起', '条'],
  ['户', '家'],
  ['批', '批次'],
];

const unitScore = (written: string, own: string): number => {
  if (written === own) return 1;
  return SAME_UNITS.some((units) => units.includes(written) && units.includes(own)) ? 0.85 : 0;
};

/**
 * How far a name stands in the words near the number: pairs close by count in full, earlier in the sentence a third.
 * `said`: how much of what its own sentence says before it stands in this one.
 */
const nameMatch = (name: MetricName, near: ReadonlySet<string>, sentence: ReadonlySet<string>) => {
  const found = name.pairs.reduce(
    (sum, pair) => sum + (near.has(pair) ? 1 : sentence.has(pair) ? 0.35 : 0),
    0,
  );
  const said = name.said.filter((pair) => sentence.has(pair)).length;
  return {
    share: name.pairs.length === 0 ? 0 : found / name.pairs.length,
    found,
    said: name.said.length === 0 ? 0 : said / name.said.length,
  };
};

const SAID_WEIGHT = 0.3;
const strength = ({ share, said }: { share: number; said: number }): number => share + said * SAID_WEIGHT;

const LEAST_SCORE = 0.35;
const TITLE_WEIGHT = 0.5;
const WORD_WEIGHT = 0.02;
const MOST_PROPOSALS = 8;
const NEAR = 16;
/** With fewer words before it, a number is told by those after it: 帮助42名退役军人实现就业. */
const FEWEST_WORDS = 4;

/** Numbers listed after the same words: 走访慰问224户、274人次. */
const LISTED = /(?:[近约]?[\d.,]+[万亿]?[余多]?[^\d，。；：、]{1,3}、)+$/;

/** Characters before a number in which a list it ends is looked for. */
const LONGEST_LIST = 200;

/** The clause that leads to the number, and what follows it up to the next stop. */
const clauseAround = (text: string, { start, end }: WrittenNumber): string => {
  const before =
    text
      .slice(Math.max(0, start - LONGEST_LIST), start)
      .replace(LISTED, '')
      .slice(-NEAR)
      .split(/[，。；：、]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + NEAR).split(/[，。；：、]/)[0] ?? '';
  return before.length >= FEWEST_WORDS ? before : `${before}${after}`;
};

const sentenceBefore = (text: string, { start }: WrittenNumber): string => {
  const before = text.slice(0, start);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
};

/** The metrics a written number may be, best first: words beside it against titles and the templates' own words, units agreeing. */
export const proposeMetrics = (text: string, number: WrittenNumber): MetricProposal[] => {
  const near = new Set(pairsOf(clauseAround(text, number)));
  const sentence = new Set(pairsOf(sentenceBefore(text, number)));
  return namedMetrics()
    .filter(({ metric }) => unitScore(number.unit, metric.unit) > 0)
    .map(({ metric, names: [title, ...others] }) => {
      const official = nameMatch(title, near, sentence);
      const best = others
        .map((name) => nameMatch(name, near, sentence))
        .reduce((one, other) => (strength(other) > strength(one) ? other : one), official);
      const agrees = unitScore(number.unit, metric.unit);
      return {
        metric: metric.code,
        title: metric.title,
        unit: metric.unit,
        score: Math.round(best.share * agrees * 100) / 100,
        // Among names that agree alike, the one that says more, and whose official title is nearer, is meant.
        rank: (strength(best) + official.share * TITLE_WEIGHT + best.found * WORD_WEIGHT) * agrees,
      };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((one, other) => other.rank - one.rank || one.title.length - other.title.length)
    .slice(0, MOST_PROPOSALS);
};
