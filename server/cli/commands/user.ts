import { businessLines, findRole, roles } from '#definitions';
import { createAccount, grantPost, initialPassword } from '#modules/accounts';
import { withBureau } from '#server/open-bureau.ts';
import { isAdministratorRole } from '#platform/auth/access-book.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { bureauCommand, commandGroup } from '../arguments.ts';
import { print } from '../print.ts';
import { resolveRegion } from '../resolve-region.ts';

interface AddOptions {
  data?: string;
  name: string;
  role: string;
  region?: string;
  lines?: string;
  title?: string;
  json?: boolean;
}

const requireRole = (code: string) => {
  const role = findRole(code);
  if (role !== undefined) return role;
  throw new Problem('invalid', 'role-unknown', `没有名为“${code}”的角色。`, {
    advice: `可用的角色：${roles.map((known) => `${known.code}(${known.title})`).join('、')}。`,
  });
};

const addCommand = () =>
  bureauCommand('add', '建立账号并授予一个岗位；初始密码只显示这一次')
    .argument('<用户名>')
    .requiredOption('--name <姓名>', '姓名')
    .requiredOption('--role <角色>', `角色：${roles.map(({ code, title }) => `${code} ${title}`).join('、')}`)
    .option('--region <地区>', '岗位所辖地区：区划代码或完整名称（默认为本单位的地区）')
    .option(
      '--lines <业务线>',
      `逗号分隔的业务线，默认全部：${businessLines.map(({ code }) => code).join('、')}`,
    )
    .option('--title <名称>', '岗位名称')
    .option('--json', '输出 JSON')
    .action(async (username: string, options: AddOptions) => {
      const role = requireRole(options.role);
      const lines = isAdministratorRole(role) ? [] : (options.lines?.split(',') ?? ['*']);
      const password = initialPassword();
      await withBureau({ data: options.data, command: 'user add' }, async ({ db }) => {
        const context = { actor: systemActor('command-line'), requestKey: null };
        const id = await inScope(db, WHOLE_SCOPE, async (tx) => {
          const region = await resolveRegion(tx, options.region);
          const accountId = await createAccount(tx, context, {
            username,
            displayName: options.name,
            region,
            password,
          });
          const book = { roles, lines: businessLines };
          await grantPost(tx, context, book, {
            accountId,
            role: role.code,
            region,
            lines,
            title: options.title,
            isPrimary: true,
          });
          return accountId;
        });
        print(options, { id, username, password }, [
          `已建立账号 ${username}(${role.title})。`,
          `初始密码：${password}`,
          '首次登录时须修改密码。',
        ]);
      });
    });

const listCommand = () =>
  bureauCommand('list', '列出账号与没有结束的岗位')
    .option('--json', '输出 JSON')
    .action(async (options: { data?: string; json?: boolean }) => {
      await withBureau({ data: options.data, command: 'user list' }, async ({ db }) => {
        const accounts = await inScope(db, WHOLE_SCOPE, async (tx) => {
          const rows = await tx
            .selectFrom('account')
            .select(['id', 'username', 'display_name', 'state'])
            .orderBy('username')
            .execute();
          const posts = await tx
            .selectFrom('post')
            .select(['account_id', 'role', 'title', 'region_code'])
            .where((either) => either.or([either('valid_to', 'is', null), either('valid_to', '>', today())]))
            .execute();
          return rows.map(({ id, username, display_name: displayName, state }) => ({
            username,
            displayName,
            state,
            posts: posts
              .filter((post) => post.account_id === id)
              .map(({ role, title, region_code: region }) => ({ role, title, region })),
          }));
        });
        print(
          options,
          accounts,
          accounts.map(({ username, displayName, state, posts }) =>
            [username, displayName, state, posts.map(({ title }) => title).join('、')].join('\t'),
          ),
        );
      });
    });

/** rongjun user add, rongjun user list: the first accounts of a bureau; afterwards its administrators do it on screen. */
export const userCommand = () =>
  commandGroup('user', '账号：建立首批账号、查看账号').addCommand(addCommand()).addCommand(listCommand());
