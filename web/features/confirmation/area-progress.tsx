import { wordPart } from '#kit/wording/part-wording.ts';
import { useProgress, type AreaProgress as Area } from '../../api/confirmations.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';

const columns: readonly Column<Area>[] = [
  { key: 'area', title: '地区', width: 160, render: (area) => area.regionName },
  { key: 'listed', title: '应确认', unit: '人', align: 'end', render: (area) => formatNumber(area.listed) },
  {
    key: 'confirmed',
    title: '已确认',
    unit: '人',
    align: 'end',
    render: (area) => formatNumber(area.confirmed),
  },
  {
    key: 'other',
    title: '去世或销去',
    unit: '人',
    align: 'end',
    render: (area) => formatNumber(area.settled - area.confirmed),
  },
  {
    key: 'open',
    title: '待确认',
    unit: '人',
    align: 'end',
    render: (area) => formatNumber(area.listed - area.settled),
  },
  { key: 'overdue', title: '逾期', unit: '人', align: 'end', render: (area) => formatNumber(area.overdue) },
  { key: 'rate', title: '办结率', align: 'end', render: (area) => wordPart(area.settled, area.listed) },
];

const totalOf = (rows: readonly Area[], code: 'listed' | 'settled' | 'confirmed' | 'overdue'): number =>
  rows.reduce((sum, row) => sum + row[code], 0);

interface AreaProgressProps {
  readonly year: number;
  readonly region: number;
  readonly onOpen: (region: number) => void;
}

/** How far each area is with the year's list; a click opens its people. */
export const AreaProgress = ({ year, region, onOpen }: AreaProgressProps) => {
  const progress = useProgress(year, region);
  return (
    <Panel title="各地进度" flush>
      <QueryView query={progress}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title="名单还没有生成" advice="由优抚股室负责人生成当年名单后，各站即可办理确认。" />
          ) : (
            <DataTable<Area>
              caption="各地年度确认进度"
              columns={columns}
              rows={rows}
              rowKey={(area) => String(area.region)}
              onOpen={(area) => onOpen(area.region)}
              totals={{
                area: '合计',
                listed: formatNumber(totalOf(rows, 'listed')),
                confirmed: formatNumber(totalOf(rows, 'confirmed')),
                other: formatNumber(totalOf(rows, 'settled') - totalOf(rows, 'confirmed')),
                open: formatNumber(totalOf(rows, 'listed') - totalOf(rows, 'settled')),
                overdue: formatNumber(totalOf(rows, 'overdue')),
                rate: wordPart(totalOf(rows, 'settled'), totalOf(rows, 'listed')),
              }}
            />
          )
        }
      </QueryView>
    </Panel>
  );
};
