import { PlusOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { useCampaigns, type ListedCampaign } from '../../api/campaigns.ts';
import { usePermission } from '../../api/session.ts';
import {
  campaignLight,
  countWord,
  progressWords,
  STATES,
  UNITS,
} from '../../features/campaign/campaign-words.ts';
import { StartDialog } from '../../features/campaign/start-dialog.tsx';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListFrame } from '../../ui/list/list-frame.tsx';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

const columns: readonly Column<ListedCampaign>[] = [
  { key: 'title', title: '名称', width: 200, render: (row) => row.title },
  {
    key: 'state',
    title: '状态',
    width: 150,
    render: (row) => {
      const light = campaignLight(row, today());
      return (
        <>
          <Tag color={light.color}>{light.words}</Tag>
          {row.state === 'running' && row.progress.remindedOn ? <Tag color="warning">已提醒</Tag> : null}
        </>
      );
    },
  },
  {
    key: 'progress',
    title: '本辖区完成',
    width: 190,
    render: ({ progress, unit }) =>
      unit === 'open' ? UNITS[unit].title : progressWords(progress.reached, progress.listed, countWord(unit)),
  },
  { key: 'dueOn', title: '截止日期', render: (row) => row.dueOn ?? '' },
  { key: 'line', title: '业务线', render: (row) => row.lineTitle },
  { key: 'purpose', title: '填表说明', maxWidth: 320, render: (row) => row.purpose },
];

/** Every campaign of one's area: what is running and how far one is, what is being designed, what is over. */
const Campaigns = () => {
  const [search, setSearch] = useSearchText();
  const navigate = useNavigate();
  const campaigns = useCampaigns();
  const mayDesign = usePermission('campaign.design');
  const [starting, setStarting] = useState(false);
  const state = search['state'] ?? 'all';
  const open = (row: ListedCampaign) =>
    void navigate({
      to: row.state === 'draft' ? '/campaigns/$county/$id/design' : '/campaigns/$county/$id',
      params: { county: String(row.countyCode), id: row.id },
    });
  const start = mayDesign ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setStarting(true)}>
      新建采集
    </Button>
  ) : undefined;
  const options = Object.entries(STATES).filter(([value]) => mayDesign || value !== 'draft');
  const listedOf = (all: readonly ListedCampaign[]) =>
    all.filter((row) => state === 'all' || row.state === state);
  return (
    <Page
      title="专项采集"
      purpose="自己设计表，布置给站点填写，逐站看完成：大走访、应急登记等。"
      actions={start}
    >
      <Filters>
        <Segmented
          aria-label="看哪些"
          options={[{ value: 'all', label: '全部' }, ...options.map(([value, label]) => ({ value, label }))]}
          value={state}
          onChange={(value) => setSearch({ state: value === 'all' ? '' : value })}
        />
      </Filters>
      <ListFrame
        narrowing={narrowedBy({ state }, { state: saidOf('状态', options) })}
        isEmpty={campaigns.data !== undefined && listedOf(campaigns.data).length === 0}
      >
        <QueryView query={campaigns} lines={6}>
          {(all) => {
            const rows = listedOf(all);
            return rows.length === 0 ? (
              <EmptyState
                title={all.length === 0 ? '还没有专项采集' : '没有这样的采集'}
                advice={
                  mayDesign
                    ? '点“新建采集”，可以从大走访、应急登记的表样开始。'
                    : '股室布置采集后，会列在这里；到期前也会提醒。'
                }
              />
            ) : (
              <DataTable
                caption="专项采集"
                columns={columns}
                rows={rows}
                rowKey={(row) => `${row.countyCode}/${row.id}`}
                onOpen={open}
              />
            );
          }}
        </QueryView>
      </ListFrame>
      {starting ? <StartDialog onClose={() => setStarting(false)} /> : null}
    </Page>
  );
};

export default Campaigns;
