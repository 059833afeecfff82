import type { MenuEntry } from './menu.tsx';

/** The rooms of the menu, by the first word of an address. What stands in none of them comes before the last. */
const GROUPS: readonly { readonly title: string; readonly of: readonly string[] }[] = [
  { title: '', of: [''] },
  { title: '人员', of: ['people', 'mirrors'] },
  {
    title: '工作',
    of: [
      'cases',
      'service-items',
      'partner',
      'ledgers',
      'campaigns',
      'ratings',
      'imports',
      'sheets',
      'documents',
    ],
  },
  { title: '大厅与热线', of: ['hall', 'hotline'] },
  { title: '数字与文稿', of: ['figures', 'reports'] },
  { title: '通用', of: [] },
  { title: '系统管理', of: ['admin'] },
];
const ELSEWHERE = GROUPS.findIndex(({ of }) => of.length === 0);

export interface MenuGroup {
  /** Empty for what stands above the groups. */
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

const placeOf = ({ path }: MenuEntry): number => {
  const found = GROUPS.findIndex(({ of }) => of.includes(path.split('/')[1] ?? ''));
  return found === -1 ? ELSEWHERE : found;
};

/** Entries in their groups, each in the order given; groups without entries are left out. */
export const groupMenu = (entries: readonly MenuEntry[]): MenuGroup[] =>
  GROUPS.map(({ title }, at) => ({
    title,
    entries: entries.filter((entry) => placeOf(entry) === at),
  })).filter((group) => group.entries.length > 0);
