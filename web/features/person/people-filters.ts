import { labelOf, type CodeLists } from '../../api/code-lists.ts';
import type { SearchText } from '../../ui/filter/use-search.ts';

/** A filter of the list of people: its name in the address, its words, and how it is asked for. */
export interface PeopleFilter {
  readonly code: string;
  readonly label: string;
  readonly type: 'code' | 'text' | 'date' | 'grade';
  readonly codeList?: string;
}

const code = (name: string, label: string, codeList: string): PeopleFilter => ({
  code: name,
  label,
  type: 'code',
  codeList,
});
const day = (name: string, label: string): PeopleFilter => ({ code: name, label, type: 'date' });
const text = (name: string, label: string): PeopleFilter => ({ code: name, label, type: 'text' });

/** Filters behind 更多, in groups of what belongs together. */
export const moreFilters: readonly PeopleFilter[] = [
  code('politicalStatus', '政治面貌', 'political-status'),
  code('partyMobility', '党员流动情况', 'party-mobility'),
  code('ethnicity', '民族', 'ethnicity'),
  code('maritalStatus', '婚姻状况', 'marital-status'),
  code('education', '文化程度', 'education'),
  code('employment', '从业状况', 'employment'),
  code('skill', '特长技能', 'person-skill'),
  code('health', '健康状况', 'health'),
  code('difficulty', '主要困难', 'person-difficulty'),
  code('dwelling', '住房情况', 'dwelling'),
  code('household', '户籍类别', 'household'),
  code('militaryRank', '军衔', 'military-rank'),
  code('placementKind', '安置方式', 'settlement-kind'),
  { code: 'disabilityGrade', label: '残疾等级', type: 'grade' },
  code('contactClass', '联系类别', 'contact-class'),
  text('liaison', '联络员'),
  text('unit', '部队代号'),
  day('bornSince', '出生不早于'),
  day('bornUntil', '出生不晚于'),
  day('enlistedSince', '入伍不早于'),
  day('enlistedUntil', '入伍不晚于'),
  day('dischargedSince', '退役不早于'),
  day('dischargedUntil', '退役不晚于'),
  day('filedSince', '建档不早于'),
  day('filedUntil', '建档不晚于'),
  day('planDueUntil', '帮扶计划到期不晚于'),
];

const FIRST = ['text', 'region', 'identity', 'sex', 'state'];
const NAMES = [...FIRST, ...moreFilters.map((filter) => filter.code)];

/** The filters in an address, without what else stands there. */
export const peopleFiltersOf = (search: SearchText): SearchText =>
  Object.fromEntries(NAMES.map((name) => [name, search[name]]).filter(([, value]) => value));

/** Every filter switched off. */
export const NO_PEOPLE_FILTERS: SearchText = Object.fromEntries(NAMES.map((name) => [name, undefined]));

/** A filter in force as its tag says it. */
export const filterLabel = (
  { label, type, codeList }: PeopleFilter,
  value: string,
  lists: CodeLists,
): string => `${label}：${type === 'code' ? labelOf(lists, codeList, value) : value}`;
