import { codeLabel } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import { regionName } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import type { PersonQuery } from './person-query.ts';

/** Filters that are no fact of the file, or a fact from a day on. */
const TITLES: Readonly<Record<string, string>> = {
  unit: '部队代号',
  state: '状态',
  skill: '特长技能',
  bornSince: '出生不早于',
  bornUntil: '出生不晚于',
  enlistedSince: '入伍不早于',
  enlistedUntil: '入伍不晚于',
  dischargedSince: '退役不早于',
  dischargedUntil: '退役不晚于',
  filedSince: '建档不早于',
  filedUntil: '建档不晚于',
  planDueUntil: '帮扶计划到期不晚于',
};
const LISTS: Readonly<Record<string, string>> = { state: 'person-state', skill: 'person-skill' };
/** Filters of another name than the fact they ask for. */
const FACTS: Readonly<Record<string, string>> = { identity: 'identities' };

/** A number somebody was looked for by is not repeated. */
const withoutNumbers = (text: string): string => text.replaceAll(/\d{6,}[\dXx]?/g, '某一号码');

const filterWords = (code: string, value: unknown): string => {
  const field = personFields.find((one) => one.code === (FACTS[code] ?? code));
  const list = LISTS[code] ?? field?.codeList;
  const words = value === 'any' ? '任何一种' : list ? codeLabel(list, String(value)) : String(value);
  const title = TITLES[code] ?? field?.label ?? code;
  return title.includes('不') ? `${title}${words}` : `${title}为${words}`;
};

/** What a list of people is narrowed by, in words: 地区为青溪街道、人员类别为残疾军人; empty for everybody. */
export const peopleQueryWords = async (tx: Tx, query: PersonQuery): Promise<string> => {
  const { text, region, after: _, size: __, ...filters } = query as PersonQuery & Record<string, unknown>;
  return [
    ...(text ? [`查找“${withoutNumbers(text)}”`] : []),
    ...(region ? [`地区为${await regionName(tx, region)}`] : []),
    ...Object.entries(filters)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([code, value]) => filterWords(code, value)),
  ].join('、');
};
