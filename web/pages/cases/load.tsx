import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCaseLoad, type DeskLoad } from '../../api/case-desk.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import '../../features/cases/cases.css';

type Person = DeskLoad['people'][number];

const listOf = (desk: number, { accountId }: Pick<Person, 'accountId'>) => ({
  view: 'open',
  desk: String(desk),
  assignee: accountId ?? 'nobody',
});

const columnsOf = (desk: number): readonly Column<Person>[] => [
  { key: 'name', title: '谁手上', width: 160, render: ({ name }) => name ?? '尚未分派' },
  { key: 'open', title: '在办', unit: '件', align: 'end', render: ({ open }) => open },
  { key: 'soon', title: '快到期', unit: '件', align: 'end', render: ({ soon }) => soon },
  {
    key: 'late',
    title: '已超期',
    unit: '件',
    align: 'end',
    render: ({ late }) => (late > 0 ? <strong className="rj-case-late">{late}</strong> : late),
  },
  {
    key: 'go',
    title: '处理',
    screenOnly: true,
    render: (person) => (
      <Link to="/cases" search={listOf(desk, person) as never}>
        <Button size="small" tabIndex={-1}>
          {person.accountId === null ? '去分派' : '查看和改派'}
        </Button>
      </Link>
    ),
  },
];

/** How much each desk and each colleague has in hand: counts of cases, nothing about people served. */
const CaseLoad = () => {
  const load = useCaseLoad();
  return (
    <Page title="各岗位忙闲" purpose="在办、快到期和已超期的件数；超期多的岗位在前。">
      <QueryView query={load}>
        {({ desks }) =>
          desks.length === 0 ? (
            <EmptyState title="没有在办的办件" advice="有人提出申请以后，会按岗位列在这里。" />
          ) : (
            desks.map(({ desk, lineTitle, regionName, open, soon, late, people }) => (
              <Panel
                key={desk}
                title={`${regionName}：${lineTitle}`}
                extra={`在办${open}件，快到期${soon}件，已超期${late}件`}
                flush
              >
                <DataTable
                  caption={`${regionName}${lineTitle}`}
                  columns={columnsOf(desk)}
                  rows={people}
                  rowKey={({ accountId }) => accountId ?? 'nobody'}
                />
              </Panel>
            ))
          )
        }
      </QueryView>
    </Page>
  );
};

export default CaseLoad;
