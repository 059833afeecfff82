import type { CodeLists } from '../../api/code-lists.ts';
import { labelOf } from '../../api/code-list-words.ts';
import type { CarriedPerson } from './brought.ts';

/** 男，76岁，退役士兵、残疾军人 */
export const aboutPerson = (person: CarriedPerson, lists: CodeLists): string => {
  const identities = person.identities.map((code) => labelOf(lists, 'person-identity', code)).join('、');
  const state = person.state === 'active' ? '' : labelOf(lists, 'person-state', person.state);
  return [labelOf(lists, 'sex', person.sex), `${person.age}岁`, identities, state].filter(Boolean).join('，');
};
