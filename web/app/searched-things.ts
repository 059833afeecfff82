import type { Permission } from '#kit/define-role.ts';

/** What Ctrl K looks for, and the permission without which there is nothing of it to open. */
const THINGS = [
  { title: '人员', permission: 'people.read', byWords: '姓名、拼音、身份证号、手机号' },
  { title: '台账', permission: 'ledger.read', byWords: '台账' },
  { title: '指标', permission: 'metric.read', byWords: '指标' },
  { title: '页面', permission: null, byWords: '页面的名称' },
] as const satisfies readonly { title: string; permission: Permission | null; byWords: string }[];

export type SearchedThing = (typeof THINGS)[number]['title'];

const thingsFor = (permissions: readonly Permission[]) =>
  THINGS.filter(({ permission }) => permission === null || permissions.includes(permission));

export const searches = (permissions: readonly Permission[], thing: SearchedThing): boolean =>
  thingsFor(permissions).some(({ title }) => title === thing);

/** 人员、台账、指标、页面, or as much of it as a post may open. */
export const searchedThings = (permissions: readonly Permission[]): string =>
  thingsFor(permissions)
    .map(({ title }) => title)
    .join('、');

/** What can be typed: 姓名、拼音、身份证号、手机号、台账、指标、页面的名称. */
export const searchedWords = (permissions: readonly Permission[]): string =>
  thingsFor(permissions)
    .map(({ byWords }) => byWords)
    .join('、');
