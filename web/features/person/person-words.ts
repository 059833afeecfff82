import { labelOf, type CodeLists } from '../../api/code-lists.ts';

/** 在册、去世、迁出、注销 */
export const personStateWords = (state: string, lists: CodeLists): string =>
  labelOf(lists, 'person-state', state);

/** 参战退役军人、残疾军人 */
export const identityWords = (identities: readonly string[], lists: CodeLists): string =>
  identities.map((code) => labelOf(lists, 'person-identity', code)).join('、');
