import type { CheckedDocument } from '../checked-document.ts';
import { nameBefore, SHORTEST_TOTAL } from '../facts/named-figures.ts';
import { quantitiesOf, type Quantity } from '../text/quantity.ts';
import { sortedDigits } from './near-values.ts';
import { toldFact, type Contradiction, type ToldFact } from './told-fact.ts';

/** Another place or time may well have a number of the same digits. */
const ELSEWHERE = /季度|半年|\d月|月份|去年|上年|同期|镇|乡|街道|社区|[东西南北].{0,3}[区县]/;

/** So many digits in another order are no chance. */
const FEWEST_DIGITS = 3;
const hasEnough = ({ value }: Quantity): boolean =>
  String(value).replaceAll(/0|\./g, '').length >= FEWEST_DIGITS;

/** 3650户 and 3560户: the same digits in another order are a slip, whatever the sentences are about. */
export function* digitsSwapped(document: CheckedDocument): Generator<Contradiction> {
  const known = new Map<string, ToldFact[]>();
  for (const sentence of document.proseSentences) {
    const { block, text } = sentence;
    if (ELSEWHERE.test(text)) continue;
    for (const quantity of quantitiesOf(sentence)) {
      const name = nameBefore(text, quantity.start).slice(-SHORTEST_TOTAL);
      if (!quantity.isExact || quantity.unit === '' || name.length < SHORTEST_TOTAL || !hasEnough(quantity))
        continue;
      const fact = toldFact(sentence, quantity, name);
      const key = [name, quantity.unit, sortedDigits(quantity.value)].join('\u0000');
      const before = known.get(key) ?? [];
      const first = before.find((one) => one.block !== block && one.quantity.value !== quantity.value);
      if (first) yield [first, fact];
      known.set(key, before);
      before.push(fact);
    }
  }
}
