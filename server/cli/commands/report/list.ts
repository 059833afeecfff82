import { listDrafts } from '#modules/report-drafts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { withBureau } from '#server/open-bureau.ts';
import { bureauCommand, wholeNumber } from '../../arguments.ts';
import { print } from '../../print.ts';

interface ListOptions {
  data?: string;
  last: number;
  json?: boolean;
}

const STATES = { open: '正在写', finalised: '已定稿' } as const;

const list = async (options: ListOptions): Promise<void> => {
  await withBureau({ data: options.data, command: 'report' }, async ({ db }) => {
    const { rows } = await inScope(db, WHOLE_SCOPE, (tx) => listDrafts(tx, { size: options.last }));
    const reports = rows.map((row) => ({
      id: row.id,
      title: row.title,
      state: row.state,
      region: row.region_code,
      from: row.period_from,
      to: row.period_to,
      editions: row.editions,
      openedBy: row.opened_by_name,
    }));
    print(
      options,
      { reports },
      reports.length === 0
        ? ['还没有报告。用 ./rongjun report compose 生成一份。']
        : reports.map(
            ({ id, state, title, from, to }) => `${id}  ${STATES[state]}  ${title}（${from} 至 ${to}）`,
          ),
    );
  });
};

/** rongjun report list */
export const reportListCommand = () =>
  bureauCommand('list', '列出报告的编号、状态和标题，新的在前')
    .option('--last <份数>', '最近多少份', wholeNumber(1, 1_000), 20)
    .option('--json', '输出 JSON')
    .action(list);
