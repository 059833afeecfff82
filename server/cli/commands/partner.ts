import { departments, findBusinessLine } from '#definitions';
import {
  addPartner,
  changePartner,
  listPartners,
  retryDeliveries,
  rotatePartnerKey,
} from '#modules/partners';
import { withBureau } from '#server/open-bureau.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { bureauCommand, commandGroup } from '../arguments.ts';
import { print } from '../print.ts';
import { resolveRegion } from '../resolve-region.ts';

interface Common {
  readonly data?: string;
  readonly json?: boolean;
}

const KNOWN = departments
  .filter(({ code }) => findBusinessLine(code)?.isPartner)
  .map(({ code, title }) => `${code} ${title}`)
  .join('、');

const work = <T>({ data }: Common, command: string, done: (tx: Tx) => Promise<T>): Promise<T> =>
  withBureau({ data, command: `partner ${command}` }, ({ db }) => inScope(db, WHOLE_SCOPE, done));

const contextNow = () => ({ actor: systemActor('command-line'), requestKey: null, at: new Date() });

/** 990101.<id>, as `partner list` prints it. */
const refFrom = (text: string) => {
  const [, county, id] = /^(\d{6})\.([0-9a-f-]{36})/.exec(text) ?? [];
  if (county && id) return { countyCode: Number(county), id };
  throw new Problem('invalid', 'partner-unknown', `“${text}”不是对接的编号。`, {
    advice: '用 ./rongjun partner list 查看编号。',
  });
};

const KEEP = '密钥只显示这一次，请用安全的方式交给对方，不要放进邮件和聊天记录。';

const addCommand = () =>
  bureauCommand('add', '对接一个协同部门的系统；密钥只显示这一次')
    .argument('<部门>', KNOWN)
    .option('--region <地区>', '所辖地区：区划代码或完整名称（默认为本单位的地区）')
    .option('--url <地址>', '对方接收事项的地址，https 开头；不填的由对方来取')
    .option('--json', '输出 JSON')
    .action(async (department: string, options: Common & { region?: string; url?: string }) => {
      const shown = await work(options, 'add', async (tx) =>
        addPartner(tx, contextNow(), {
          department,
          region: await resolveRegion(tx, options.region),
          url: options.url ?? null,
        }),
      );
      print(options, shown, [`密钥编号：${shown.keyId}`, `密钥：${shown.secret}`, KEEP]);
    });

const rotateCommand = () =>
  bureauCommand('rotate', '更换密钥；原密钥三天内仍可使用')
    .argument('<编号>')
    .option('--json', '输出 JSON')
    .action(async (text: string, options: Common) => {
      const shown = await work(options, 'rotate', (tx) => rotatePartnerKey(tx, contextNow(), refFrom(text)));
      print(options, shown, [`密钥编号：${shown.keyId}`, `密钥：${shown.secret}`, KEEP]);
    });

const STATE_WORDS: Readonly<Record<string, string>> = { active: '启用', paused: '停用' };

const listCommand = () =>
  bureauCommand('list', '列出对接的协同部门、密钥编号和送达情况')
    .option('--json', '输出 JSON')
    .action(async (options: Common) => {
      const partners = await work(options, 'list', listPartners);
      print(
        options,
        partners,
        partners.map((one) =>
          [
            one.keyId,
            one.title,
            STATE_WORDS[one.state] ?? one.state,
            one.url ?? '由对方来取',
            `待送${one.waiting}，已送${one.delivered}，失败${one.failed}${one.failure ? `（${one.failure}）` : ''}`,
          ].join('\t'),
        ),
      );
    });

const changeCommand = () =>
  bureauCommand('change', '停用、启用，或更换对方的地址')
    .argument('<编号>')
    .option('--pause', '停用：不再接收也不再发送，事项仍在协同收件箱')
    .option('--resume', '重新启用')
    .option('--url <地址>', '对方接收事项的地址')
    .option('--json', '输出 JSON')
    .action(async (text: string, options: Common & { pause?: boolean; resume?: boolean; url?: string }) => {
      await work(options, 'change', (tx) =>
        changePartner(tx, contextNow(), refFrom(text), {
          ...(options.pause && { state: 'paused' as const }),
          ...(options.resume && { state: 'active' as const }),
          ...(options.url !== undefined && { url: options.url }),
        }),
      );
      print(options, { done: true }, ['已更改。']);
    });

const retryCommand = () =>
  bureauCommand('retry', '对方修好以后，把没有送到的再送一次')
    .argument('<编号>')
    .option('--json', '输出 JSON')
    .action(async (text: string, options: Common) => {
      const again = await work(options, 'retry', (tx) => retryDeliveries(tx, refFrom(text), new Date()));
      print(options, { again }, [`重新排入${again}件。`]);
    });

/** rongjun partner …: computers of partner departments, their keys, and what did not reach them. */
export const partnerCommand = () =>
  commandGroup('partner', '协同部门的系统：对接、密钥、送达情况')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(rotateCommand())
    .addCommand(changeCommand())
    .addCommand(retryCommand());
