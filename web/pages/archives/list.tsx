import { PlusOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { wordPart } from '#kit/wording/part-wording.ts';
import { useBatches, type ArchiveBatch } from '../../api/archives.ts';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { usePermission } from '../../api/session.ts';
import { OpenBatchForm } from '../../features/archives/open-batch-form.tsx';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { formatNumber } from '../../ui/format.ts';
import { ListFrame } from '../../ui/list/list-frame.tsx';
import { NOT_NARROWED } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { TableSettings, useTableView } from '../../ui/list/table-settings.tsx';

type Counted = 'registered' | 'scanned' | 'indexed' | 'accepted' | 'pages';

const countColumn = (key: Counted, title: string, unit: string): Column<ArchiveBatch> => ({
  key,
  title,
  unit,
  align: 'end',
  render: (batch) => formatNumber(batch[key]),
});

/** Batches of paper archives on their way to the computer. */
const Archives = () => {
  const navigate = useNavigate();
  const lists = useCodeLists();
  const batches = useBatches();
  const mayManage = usePermission('archive.manage');
  const [opening, setOpening] = useState(false);
  const view = useTableView('archives');
  const open = ({ countyCode, id }: ArchiveBatch) =>
    void navigate({ to: '/archives/$county/$id', params: { county: String(countyCode), id } });
  const columns: readonly Column<ArchiveBatch>[] = [
    { key: 'title', title: '批次', render: (batch) => batch.title },
    { key: 'kind', title: '档案类别', render: (batch) => labelOf(lists, 'archive-kind', batch.kind) },
    { key: 'region', title: '县（区）', render: (batch) => batch.regionName },
    { key: 'openedOn', title: '登记日期', render: (batch) => batch.openedOn },
    countColumn('registered', '登记', '卷'),
    countColumn('scanned', '已扫描', '卷'),
    countColumn('indexed', '已编目', '卷'),
    countColumn('accepted', '已验收', '卷'),
    {
      key: 'rate',
      title: '数字化率',
      align: 'end',
      render: ({ accepted, registered }) => wordPart(accepted, registered),
    },
    countColumn('pages', '扫描', '页'),
  ];
  const totalsOf = (rows: readonly ArchiveBatch[]): Record<string, ReactNode> => {
    const sum = (key: Counted) => rows.reduce((total, row) => total + row[key], 0);
    return {
      ...Object.fromEntries(
        (['registered', 'scanned', 'indexed', 'accepted', 'pages'] as const).map((key) => [
          key,
          formatNumber(sum(key)),
        ]),
      ),
      rate: wordPart(sum('accepted'), sum('registered')),
    };
  };
  return (
    <Page
      title="档案数字化"
      purpose="纸质档案按批登记、扫描、编目、质检、验收；验收的卷数自动计入台账和统计指标。"
    >
      {opening ? <OpenBatchForm onOpened={open} /> : null}
      <ListFrame
        narrowing={NOT_NARROWED}
        isEmpty={batches.data?.rows.length === 0}
        tools={
          mayManage ? (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              aria-expanded={opening}
              onClick={() => setOpening(!opening)}
            >
              {opening ? '收起' : '登记批次'}
            </Button>
          ) : null
        }
        settings={<TableSettings columns={columns} view={view} />}
      >
        <QueryView query={batches} lines={8}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState
                title="还没有数字化批次"
                advice={
                  mayManage
                    ? '先登记一个批次，再登记盒里的档案，然后成批上传扫描件。'
                    : '档案室登记批次后会列在这里。'
                }
                action={
                  mayManage && !opening ? <Button onClick={() => setOpening(true)}>登记批次</Button> : null
                }
              />
            ) : (
              <DataTable
                caption="数字化批次"
                columns={view.visible(columns)}
                rows={rows}
                rowKey={({ id }) => id}
                onOpen={open}
                density={view.density}
                totals={totalsOf(rows)}
              />
            )
          }
        </QueryView>
      </ListFrame>
    </Page>
  );
};

export default Archives;
