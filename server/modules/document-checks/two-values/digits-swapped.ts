import type { CheckedDocument } from '../checked-document.ts';
import { nameBefore, SHORTEST_TOTAL } from '../facts/named-figures.ts';
import { quantitiesIn, type Quantity } from '../text/quantity.ts';
import { isProse } from '../text-block.ts';
import { toldFact, type Contradiction, type ToldFact } from './told-fact.ts';

const FEWEST_DIGITS = 3;
/** Another place or time may well have a number of the same digits. */
const ELSEWHERE = /季度|半年|\d月|月份|去年|上年|同期|镇|乡|街道|社区|[东西南北].{0,3}[区县]/;

const isSwapped = (one: Quantity, other: Quantity): boolean => {
  const [left, right] = [one, other].map(({ value }) => [...String(value)].toSorted().join(''));
  const digits = String(one.value).replaceAll(/0|\./g, '');
  return (
    one.value !== other.value &&
    left === right &&
    digits.length >= FEWEST_DIGITS &&
    one.isExact &&
    other.isExact
  );
};

/** 3650户 and 3560户: the same digits in another order are a slip, whatever the sentences are about. */
export function* digitsSwapped(document: CheckedDocument): Generator<Contradiction> {
  const known = new Map<string, ToldFact[]>();
  for (const sentence of document.sentences) {
    const { block, text } = sentence;
    if (!isProse(document.blocks[block]!) || ELSEWHERE.test(text)) continue;
    for (const quantity of quantitiesIn(text)) {
      const name = nameBefore(text, quantity.start).slice(-SHORTEST_TOTAL);
      if (quantity.unit === '' || name.length < SHORTEST_TOTAL) continue;
      const fact = toldFact(sentence, quantity, name);
      const key = `${name}\u0000${quantity.unit}`;
      const before = known.get(key) ?? [];
      const first = before.find((one) => one.block !== block && isSwapped(one.quantity, quantity));
      if (first) yield [first, fact];
      known.set(key, [...before, fact]);
    }
  }
}
