import { businessLines, roles } from '#definitions';
import { createAccount, grantPost } from '#modules/accounts';
import type { ActContext } from '#modules/acts';
import { isAdministratorRole } from '#platform/auth/access-book.ts';
import type { Tx } from '#platform/db/database.ts';
import { CITY, PROVINCE } from './make-regions.ts';

/** The password of every demonstration account. They can only be used from the machine itself. */
export const DEMONSTRATION_PASSWORD = 'Yunlu-Yanshi-2026';

interface DemonstrationPost {
  readonly role: string;
  readonly region: number;
  readonly lines: readonly string[];
  readonly title: string;
}

export interface DemonstrationAccount {
  readonly username: string;
  readonly displayName: string;
  readonly posts: readonly DemonstrationPost[];
}

/** Most of the accounts work here. */
export const COUNTY = CITY + 1_000_000;
const TOWNSHIP = COUNTY + 1_000;

const post = (role: string, region: number, title: string, ...lines: string[]): DemonstrationPost => ({
  role,
  region,
  title,
  lines: isAdministratorRole(roles.find(({ code }) => code === role)!)
    ? []
    : lines.length > 0
      ? lines
      : ['*'],
});

/** Who can sign in to the demonstration city: one person for each kind of work, two of them with two posts. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  {
    username: 'zhanyuan',
    displayName: '云小站',
    posts: [
      post('station-clerk', TOWNSHIP, '街道服务站工作人员'),
      post('liaison', TOWNSHIP, '街道专职联络员', 'stations', 'guidance', 'benefits'),
    ],
  },
  { username: 'dating', displayName: '岭小窗', posts: [post('hall-clerk', COUNTY, '区服务中心大厅窗口')] },
  {
    username: 'tingzhang',
    displayName: '岭大厅',
    posts: [post('hall-head', COUNTY, '区服务中心大厅负责人')],
  },
  { username: 'shebei', displayName: '大厅设备', posts: [post('hall-device', COUNTY, '大厅取号机和大屏')] },
  {
    username: 'jingban',
    displayName: '麓小办',
    posts: [
      post('section-clerk', CITY, '优抚科经办人', 'benefits', 'commemoration'),
      post('section-clerk', CITY, '就业创业科经办人', 'employment', 'placement'),
    ],
  },
  {
    username: 'kezhang',
    displayName: '麓科长',
    posts: [post('section-head', CITY, '优抚科科长', 'benefits', 'commemoration')],
  },
  { username: 'shenpi', displayName: '岭审批', posts: [post('section-head', COUNTY, '区局股室负责人')] },
  {
    username: 'gongan',
    displayName: '岭协同',
    posts: [post('partner-clerk', COUNTY, '区公安分局协同经办', 'public-security')],
  },
  { username: 'zhanzhang', displayName: '云站长', posts: [post('station-head', TOWNSHIP, '街道服务站站长')] },
  { username: 'wengao', displayName: '麓文稿', posts: [post('writer', CITY, '办公室文稿')] },
  { username: 'juzhang', displayName: '云局长', posts: [post('leader', CITY, '局长')] },
  {
    username: 'shengting',
    displayName: '云备案',
    posts: [post('section-head', PROVINCE, '省厅优待证备案', 'benefits')],
  },
  { username: 'dudao', displayName: '岭督导', posts: [post('supervisor', CITY, '省厅督导')] },
  { username: 'xitong', displayName: '系统管理员', posts: [post('system-admin', CITY, '系统管理员')] },
  { username: 'anquan', displayName: '安全管理员', posts: [post('security-admin', CITY, '安全管理员')] },
  { username: 'shenji', displayName: '审计管理员', posts: [post('audit-admin', CITY, '审计管理员')] },
];

/** Opens one account with its posts, the first of them its main one. Answers the ids of both. */
export const openAccount = async (
  tx: Tx,
  context: ActContext,
  { username, displayName, posts }: DemonstrationAccount,
): Promise<{ readonly accountId: string; readonly postIds: readonly string[] }> => {
  const accountId = await createAccount(tx, context, {
    username,
    displayName,
    region: posts[0]?.region ?? CITY,
    password: DEMONSTRATION_PASSWORD,
    mustChangePassword: false,
    isDemonstration: true,
  });
  const book = { roles, lines: businessLines };
  const postIds: string[] = [];
  for (const [index, one] of posts.entries())
    postIds.push(await grantPost(tx, context, book, { ...one, accountId, isPrimary: index === 0 }));
  return { accountId, postIds };
};

/** Opens the demonstration accounts with their posts. Answers their ids by user name. */
export const openDemonstrationAccounts = async (
  tx: Tx,
  context: ActContext,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  for (const account of DEMONSTRATION_ACCOUNTS) {
    const { accountId } = await openAccount(tx, context, account);
    ids.set(account.username, accountId);
  }
  return ids;
};
