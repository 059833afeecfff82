import type { CarriedPerson } from './brought.ts';

/** People of a list by a part of the name, the beginning of its pinyin, or of the initials of it; everybody when nothing is typed. */
export const findCarried = (people: readonly CarriedPerson[], typed: string): readonly CarriedPerson[] => {
  const words = typed.trim().toLowerCase().replace(/\s+/g, '');
  if (words === '') return people;
  return people.filter(
    ({ name, pinyin, initials }) =>
      name.includes(words) ||
      initials.toLowerCase().startsWith(words) ||
      pinyin.toLowerCase().startsWith(words),
  );
};
