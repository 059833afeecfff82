import { isAllCounted } from '../all-counted.ts';
import { indexRuns, sharedWords } from '../facts/shared-words.ts';
import { areStagesApart } from '../facts/stage-of-work.ts';
import { valueKeyOf } from '../text/quantity.ts';
import { besideOf, joined, namedFacts, type NamedFact } from './named-facts.ts';
import { isNear, isSwapped, sortedDigits } from './near-values.ts';
import type { Contradiction, FindContradictions } from './told-fact.ts';

/** So many characters of their names two tellings of one fact share. */
const FEWEST_SHARED = 4;
/** 招聘会8场, 7场招聘会: as little as this is shared where it stands right beside both numbers. */
const FEWEST_BESIDE = 3;
/** So many other digits in another order are no chance. */
const FEWEST_SWAPPED = 3;
const isPlainlySwapped = (one: number, other: number): boolean =>
  isSwapped(one, other) &&
  new Set(String(one).replaceAll(/[0.]/g, '')).size >= FEWEST_SWAPPED - 1 &&
  String(one).replaceAll('.', '').length >= FEWEST_SWAPPED;

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
  const facts = namedFacts(document);
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
