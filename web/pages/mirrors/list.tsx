import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMirrors, type Mirror } from '../../api/mirrors.ts';
import { usePermission } from '../../api/session.ts';
import { exportWords } from '../../features/mirror/export-words.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

const figure = (mirror: Mirror, view: string, state: string, value: number) => (
  <Link
    className="rj-link"
    to="/mirrors/$mirror"
    params={{ mirror: mirror.code }}
    search={{ view, state } as never}
    aria-label={`${mirror.title}${value}`}
  >
    {formatNumber(value)}
  </Link>
);

const columns: readonly Column<Mirror>[] = [
  { key: 'title', title: '记录', width: 96, render: (mirror) => mirror.title },
  { key: 'system', title: '官方系统', maxWidth: 260, render: (mirror) => mirror.system },
  {
    key: 'asOf',
    title: '最近一次导入',
    maxWidth: 240,
    render: exportWords,
  },
  {
    key: 'records',
    title: '对方记录',
    unit: '条',
    align: 'end',
    render: (mirror) => figure(mirror, 'records', '', mirror.records),
  },
  {
    key: 'open',
    title: '待处理差异',
    unit: '处',
    align: 'end',
    render: (mirror) => figure(mirror, '', 'open', mirror.open),
  },
  {
    key: 'toMend',
    title: '待对方更正',
    unit: '处',
    align: 'end',
    render: (mirror) => figure(mirror, '', 'ours', mirror.toMend),
  },
  {
    key: 'settled',
    title: '本月已处理',
    unit: '处',
    align: 'end',
    render: (mirror) => formatNumber(mirror.settledThisMonth),
  },
];

/** The official systems, when each was last brought in, and how much is left to settle. */
const Mirrors = () => {
  const mirrors = useMirrors();
  const mayImport = usePermission('import.run');
  const navigate = useNavigate();
  return (
    <Page
      title="官方系统核对"
      purpose="优待证、建档立卡、抚恤补助、残疾证件以国家和省里的系统为准：导入它们的导出表，逐条列出与档案的差异，按一边改齐。"
      actions={
        mayImport ? (
          <Link to="/imports/new" search={{ kind: 'mirror' } as never}>
            <Button type="primary">导入对方数据</Button>
          </Link>
        ) : undefined
      }
    >
      <Panel flush>
        <QueryView query={mirrors}>
          {(rows) => (
            <DataTable
              caption="官方系统"
              columns={columns}
              rows={rows}
              rowKey={(mirror) => mirror.code}
              stacks
              onOpen={(mirror) => void navigate({ to: '/mirrors/$mirror', params: { mirror: mirror.code } })}
            />
          )}
        </QueryView>
      </Panel>
    </Page>
  );
};

export default Mirrors;
