import type { CheckedDocument } from '../checked-document.ts';
import { APART, nameBefore, SHORTEST_NAME, SHORTEST_TOTAL, tellsTotal } from '../facts/named-figures.ts';
import { quantitiesOf } from '../text/quantity.ts';
import { disagreementsIn } from './disagreements-in.ts';
import { stockBefore } from './stock-before.ts';
import { toldFact, type FindContradictions, type ToldFact } from './told-fact.ts';

/** 专职人员不少于2人: a bound, which each class of things has of its own. */
const BOUND = /(?:不|不得|不应|不能)(?:少于|低于|超过|高于|大于|小于|多于)$|至[少多]$|最[多少]$/;
/** 近三年 tells of other days than the year. */
const YEARS = /近[一二两三四五]年/;

function* factsIn(document: CheckedDocument): Generator<readonly [string, ToldFact]> {
  for (const sentence of document.proseSentences) {
    const { block, text } = sentence;
    if (document.plans.has(block) || APART.test(text)) continue;
    for (const quantity of quantitiesOf(sentence)) {
      const name = stockBefore(text, quantity) ?? nameBefore(text, quantity.start);
      const shortest = tellsTotal(text, quantity.start) ? SHORTEST_TOTAL : SHORTEST_NAME;
      if (quantity.unit === '' || name.length < shortest || /\d/.test(name) || BOUND.test(name)) continue;
      const key = [name, YEARS.exec(text)?.[0] ?? '', quantity.unit].join('\u0000');
      yield [key, toldFact(sentence, quantity, name)];
    }
  }
}

/** 走访慰问8100余人次 and 走访慰问7600人次: the same words right before numbers of one unit. */
export const namedAlike: FindContradictions = (document) => disagreementsIn(factsIn(document));
