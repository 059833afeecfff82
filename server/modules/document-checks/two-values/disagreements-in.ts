import { mayAgree } from '../text/quantity.ts';
import type { Contradiction, ToldFact } from './told-fact.ts';

/** Facts of one key that cannot agree with the first of that key, told in another paragraph. */
export function* disagreementsIn(
  keyed: Iterable<readonly [key: string, fact: ToldFact]>,
): Generator<Contradiction> {
  const known = new Map<string, ToldFact>();
  for (const [key, fact] of keyed) {
    const first = known.get(key);
    if (!first) known.set(key, fact);
    else if (first.block !== fact.block && !mayAgree(first.quantity, fact.quantity)) yield [first, fact];
  }
}
