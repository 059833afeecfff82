import type { CheckedDocument } from '../checked-document.ts';
import { deedAfter, factNameAt } from '../facts/fact-name.ts';
import { SHORTEST_NAME } from '../facts/named-figures.ts';
import { familyOf, quantitiesOf } from '../text/quantity.ts';
import { disagreementsIn } from './disagreements-in.ts';
import { toldFact, type FindContradictions, type ToldFact } from './told-fact.ts';

/** Also under a heading of plans, what is said to be done is done. */
const DONE = /今年(?:以来)?已|今年.{2,10}达|目前已|截至目前|已累计/;
/** Of a group of people alone nothing is known to be the same. */
const PEOPLE = /^(?:退役军人|优抚对象|老兵|群众|工作人员|干部|党员|志愿者|专职人员|困难退役军人)$/;

function* factsIn(document: CheckedDocument): Generator<readonly [string, ToldFact]> {
  for (const sentence of document.proseSentences) {
    const { block, text } = sentence;
    if (document.plans.has(block) && !DONE.test(text)) continue;
    for (const quantity of quantitiesOf(sentence)) {
      const found = factNameAt(text, quantity.start);
      if (!found || quantity.unit === '' || quantity.unit === '%') continue;
      const deed = found.name.length <= 2 ? deedAfter(text, quantity.end) : '';
      const name = deed || found.name;
      if (name.length < SHORTEST_NAME || /\d/.test(name) || PEOPLE.test(name)) continue;
      const key = [deed === '' ? 'before' : 'after', name, found.of, familyOf(quantity)].join('\u0000');
      yield [key, toldFact(sentence, quantity, name)];
    }
  }
}

/** Figures told by the same words of the same time, place and part, though the sentences around them differ. */
export const toldAlike: FindContradictions = (document) => disagreementsIn(factsIn(document));
