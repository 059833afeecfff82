import { labelOf, type CodeLists } from '../../api/code-lists.ts';

const STATES: Readonly<Record<string, string>> = {
  active: '在册',
  deceased: '已去世',
  'moved-out': '已迁出',
  closed: '已销档',
};

export const personStateWords = (state: string): string => STATES[state] ?? state;

export const personStates = Object.entries(STATES).map(([value, label]) => ({ value, label }));

/** 参战退役军人、残疾军人 */
export const identityWords = (identities: readonly string[], lists: CodeLists): string =>
  identities.map((code) => labelOf(lists, 'person-identity', code)).join('、');
