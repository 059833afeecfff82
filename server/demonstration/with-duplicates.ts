import { idCheckCharacter } from '#kit';
import type { PersonDraft } from '#modules/registry';

/** Of so many people one was filed before, under a number with a slip in it. */
const PEOPLE_PER_DUPLICATE = 400;
/** How far back the first filing lies. */
const EARLIER = 37;
/** A region no fictional number begins with, so that a slip never meets somebody's number. */
const SLIPPED_REGION = '990191';

/** Characters that sound alike, as a clerk hears them. */
const HOMOPHONES: Readonly<Record<string, string>> = {
  建: '健',
  军: '均',
  华: '桦',
  明: '铭',
  伟: '玮',
  平: '萍',
};

const misheard = (name: string): string =>
  [...name].map((character, at) => (at === 0 ? character : (HOMOPHONES[character] ?? character))).join('');

const filedAgain = (original: PersonDraft, order: number): PersonDraft => {
  const first17 = SLIPPED_REGION + original.idNumber.slice(6, 17);
  return {
    ...original,
    name: order % 2 === 0 ? original.name : misheard(original.name),
    idNumber: first17 + idCheckCharacter(first17),
    address: null,
    education: null,
    ...(order % 3 === 0 && { phone: null }),
  };
};

/**
 * Lets some people of a batch be others of it filed a second time, as happens in every collection, so that the list of
 * duplicates shows something. The number of people stays.
 */
export const withDuplicates = (drafts: readonly PersonDraft[]): PersonDraft[] =>
  drafts.map((draft, at) =>
    at >= EARLIER && at % PEOPLE_PER_DUPLICATE === EARLIER + 23
      ? filedAgain(drafts[at - EARLIER]!, Math.floor(at / PEOPLE_PER_DUPLICATE))
      : draft,
  );
