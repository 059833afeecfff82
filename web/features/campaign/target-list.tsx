import { Link } from '@tanstack/react-router';
import { App, Button, Segmented, Space, Tag } from 'antd';
import { useState } from 'react';
import {
  useExcuse,
  useTargetCount,
  useTargets,
  type Campaign,
  type CampaignTarget,
} from '../../api/campaigns.ts';
import { usePermission } from '../../api/session.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { PersonLink } from '../person/person-link.tsx';
import { useRegionSaying } from '../region-picker/region-saying.ts';

const VIEWS = [
  { value: 'open', label: '尚未采集' },
  { value: 'reached', label: '已采集' },
  { value: 'excused', label: '未能采集' },
  { value: 'all', label: '全部' },
];

const STANDING = {
  open: <Tag color="warning">尚未采集</Tag>,
  reached: <Tag color="success">已采集</Tag>,
  excused: <Tag>未能采集</Tag>,
} as const;

const EMPTY: Readonly<Record<string, { readonly title: string; readonly advice?: string }>> = {
  open: { title: '名单中的人都已采集', advice: '未能采集的可在“未能采集”中查看。' },
  reached: { title: '还没有采集到人', advice: '点“填写”从名单第一人开始。' },
  excused: { title: '没有未能采集的人' },
};

interface TargetListProps {
  readonly campaign: Campaign;
  readonly view: string;
  readonly region: number | undefined;
  readonly onView: (view: string) => void;
}

/** The people on the lists of one's stations, and why somebody could not be reached. */
export const TargetList = ({ campaign, view, region, onView }: TargetListProps) => {
  const filters = { view, region: region === undefined ? undefined : String(region) };
  const narrowing = narrowedBy(filters, {
    view: saidOf('情况', VIEWS),
    region: useRegionSaying(filters.region),
  });
  const count = useTargetCount(campaign, filters);
  const excuse = useExcuse(campaign);
  const { message } = App.useApp();
  const mayFill = usePermission('campaign.fill') && campaign.state === 'running';
  const mayExport = usePermission('export.run');
  const mayOpen = usePermission('people.read');
  const [excusing, setExcusing] = useState<CampaignTarget>();
  const takeBack = async (target: CampaignTarget) => {
    try {
      await excuse.mutateAsync({ target, why: null });
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const columns: readonly Column<CampaignTarget>[] = [
    {
      key: 'name',
      title: '姓名',
      width: 96,
      render: (row) =>
        row.name === null || !mayOpen ? (
          <span className="rj-note">不在您可查阅的范围</span>
        ) : (
          <PersonLink to={{ countyCode: row.countyCode, id: row.personId }}>{row.name}</PersonLink>
        ),
    },
    { key: 'state', title: '状态', width: 100, render: (row) => STANDING[row.state] },
    { key: 'station', title: '站点', maxWidth: 220, render: (row) => row.regionName },
    { key: 'reached', title: '采集日期', render: (row) => row.reachedOn ?? '' },
    { key: 'why', title: '未能采集的原因', maxWidth: 260, render: (row) => row.excusedWhy ?? '' },
    {
      key: 'action',
      title: '办理',
      screenOnly: true,
      render: (row) =>
        mayFill && row.state !== 'reached' ? (
          <Space size={0}>
            <Link
              className="rj-link"
              to="/campaigns/$county/$id/fill"
              params={{ county: String(campaign.countyCode), id: campaign.id }}
              search={{ person: `${row.countyCode}/${row.personId}` } as never}
            >
              填写
            </Link>
            {row.state === 'open' ? (
              <Button type="link" size="small" onClick={() => setExcusing(row)}>
                未能采集
              </Button>
            ) : (
              <Button type="link" size="small" onClick={() => void takeBack(row)}>
                撤回
              </Button>
            )}
          </Space>
        ) : null,
    },
  ];
  return (
    <>
      <PagedList<CampaignTarget>
        name="campaign.targets"
        of={campaign.id}
        narrowing={narrowing}
        useRows={(after, size) => useTargets(campaign, filters, after, size)}
        caption={`${campaign.title}名单`}
        columns={columns}
        rowKey={(row) => `${row.countyCode}/${row.personId}`}
        count={count.data?.count}
        tools={
          <>
            <Segmented aria-label="看什么人" options={VIEWS} value={view} onChange={onView} />
            {mayExport ? (
              <ListExportButton path={`/campaigns/${campaign.countyCode}/${campaign.id}/targets.xlsx`} />
            ) : null}
          </>
        }
        printing={{
          title: `${campaign.title}名单`,
          path: `/campaigns/${campaign.countyCode}/${campaign.id}/targets`,
          peopleOf: ({ countyCode, personId }) => [{ countyCode, id: personId }],
        }}
        empty={EMPTY[view] ?? { title: '名单中没有人' }}
      />
      {excusing ? (
        <ReasonDialog
          title={`${excusing.name ?? ''}未能采集`}
          label="原因"
          help="如长期外出、住院、迁出、去世。以后联系上了仍可填写。"
          okText="记下"
          onOk={(why) => excuse.mutateAsync({ target: excusing, why })}
          onClose={() => setExcusing(undefined)}
        />
      ) : null}
    </>
  );
};
