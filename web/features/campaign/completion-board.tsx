import { App, Button, Segmented, Tag } from 'antd';
import { wordPart } from '#kit/wording/part-wording.ts';
import { useCompletion, useRemind, type Campaign, type StationCompletion } from '../../api/campaigns.ts';
import { usePermission } from '../../api/session.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatNumber } from '../../ui/format.ts';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { ListFrame } from '../../ui/list/list-frame.tsx';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { QueryView } from '../../ui/state/query-view.tsx';
import { PrintPageButton } from '../print/print-page-button.tsx';
import { useRegionSaying } from '../region-picker/region-saying.ts';
import { progressWords, UNITS } from './campaign-words.ts';

interface CompletionBoardProps {
  readonly campaign: Campaign;
  readonly region: number;
  readonly by: string;
  readonly onBy: (by: string) => void;
  /** Opens the people of a place who were not reached yet. */
  readonly onOpen: (region: number) => void;
}

const LEVELS = [
  { value: 'station', label: '按站点' },
  { value: 'township', label: '按镇街' },
  { value: 'county', label: '按区县' },
];

const sum = (rows: readonly StationCompletion[], of: (row: StationCompletion) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const standing = (row: StationCompletion) => {
  if (row.late) return <Tag color="error">逾期未完成</Tag>;
  if (row.open === 0) return <Tag color="success">已完成</Tag>;
  return <Tag color="warning">未完成</Tag>;
};

/** How far each station is, the furthest behind first: numerator, denominator and rate, in words and numbers. */
export const CompletionBoard = ({ campaign, region, by, onBy, onOpen }: CompletionBoardProps) => {
  const completion = useCompletion(campaign, region, by);
  const remind = useRemind(campaign);
  const { message } = App.useApp();
  const mayDesign = usePermission('campaign.design');
  const mayExport = usePermission('export.run');
  const { word } = UNITS[campaign.unit];
  const isListed = campaign.unit === 'person' || campaign.unit === 'household';
  const unit = isListed ? word : '个';
  const number = (
    key: string,
    title: string,
    of: (row: StationCompletion) => number,
  ): Column<StationCompletion> => ({
    key,
    title,
    unit,
    align: 'end',
    render: (row) => formatNumber(of(row)),
  });
  const every: readonly Column<StationCompletion>[] = [
    { key: 'place', title: by === 'station' ? '站点' : '地区', width: 180, render: (row) => row.regionName },
    { key: 'standing', title: '状态', width: 100, render: standing },
    number('listed', isListed ? '应采集' : '应登记站点', (row) => row.listed),
    number('reached', isListed ? '已采集' : '已登记站点', (row) => row.reached),
    number('excused', '未能采集', (row) => row.excused),
    number('open', '尚未采集', (row) => row.open),
    { key: 'rate', title: '完成率', align: 'end', render: (row) => wordPart(row.reached, row.listed) },
    { key: 'entries', title: '登记', unit: '份', align: 'end', render: (row) => formatNumber(row.entries) },
    { key: 'reminded', title: '最近提醒', render: (row) => row.remindedOn ?? '' },
  ];
  const narrowing = narrowedBy(
    { region: String(region), by },
    { region: useRegionSaying(String(region)), by: saidOf('口径', LEVELS) },
  );
  const columns = every.filter(({ key }) => isListed || (key !== 'excused' && key !== 'open'));
  const call = async (rows: readonly StationCompletion[]) => {
    try {
      const { reminded } = await remind.mutateAsync(
        rows.filter(({ open }) => open > 0).map((row) => row.region),
      );
      void message.success(reminded > 0 ? `已提醒${reminded}个站点` : '这些站点今天都提醒过了');
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  return (
    <QueryView query={completion} lines={8}>
      {({ rows }) => (
        <ListFrame
          narrowing={narrowing}
          isEmpty={rows.length === 0}
          tools={
            <>
              <Segmented aria-label="按哪一级看" options={LEVELS} value={by} onChange={onBy} />
              {mayExport ? (
                <ListExportButton path={`/campaigns/${campaign.countyCode}/${campaign.id}/completion.xlsx`} />
              ) : null}
              <PrintPageButton title={`${campaign.title}完成情况`} />
              {mayDesign &&
              by === 'station' &&
              campaign.state === 'running' &&
              rows.some(({ open }) => open > 0) ? (
                <Button loading={remind.isPending} onClick={() => void call(rows)}>
                  提醒未完成的站点
                </Button>
              ) : null}
            </>
          }
        >
          {rows.length === 0 ? (
            <EmptyState title="该地区没有布置这次采集" advice="请换一个地区查看。" />
          ) : (
            <>
              <p className="rj-note" style={{ padding: '8px 16px 0' }}>
                {`共${formatNumber(sum(rows, (row) => row.stations))}个站点，完成 ${progressWords(
                  sum(rows, (row) => row.reached),
                  sum(rows, (row) => row.listed),
                  unit,
                )}${
                  isListed
                    ? `，尚有${formatNumber(sum(rows, (row) => row.open))}${unit}，未能采集${formatNumber(sum(rows, (row) => row.excused))}${unit}`
                    : ''
                }；登记${formatNumber(sum(rows, (row) => row.entries))}份。`}
              </p>
              <DataTable
                caption={`${campaign.title}完成情况`}
                columns={columns}
                rows={rows}
                rowKey={(row) => String(row.region)}
                onOpen={isListed ? (row) => onOpen(row.region) : undefined}
                stale={completion.isPlaceholderData}
                totals={{
                  place: '合计',
                  listed: formatNumber(sum(rows, (row) => row.listed)),
                  reached: formatNumber(sum(rows, (row) => row.reached)),
                  excused: formatNumber(sum(rows, (row) => row.excused)),
                  open: formatNumber(sum(rows, (row) => row.open)),
                  rate: wordPart(
                    sum(rows, (row) => row.reached),
                    sum(rows, (row) => row.listed),
                  ),
                  entries: formatNumber(sum(rows, (row) => row.entries)),
                }}
              />
            </>
          )}
        </ListFrame>
      )}
    </QueryView>
  );
};
