import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { useCampaign, useCampaignStep, type Campaign } from '../../api/campaigns.ts';
import { useCurrentPost, usePermission } from '../../api/session.ts';
import '../../features/campaign/campaign.css';
import { CampaignResults } from '../../features/campaign/campaign-results.tsx';
import { campaignLight, countWord, UNITS } from '../../features/campaign/campaign-words.ts';
import { CompletionBoard } from '../../features/campaign/completion-board.tsx';
import { FormPreview } from '../../features/campaign/form-preview.tsx';
import { TargetList } from '../../features/campaign/target-list.tsx';
import { RegionPicker } from '../../features/region-picker/region-picker.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { DateInput } from '../../ui/form/date-input.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { today } from '../../ui/today.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

const purposeOf = (campaign: Campaign) => {
  const light = campaignLight(campaign, today());
  return (
    <>
      <Tag color={light.color}>{light.words}</Tag> {campaign.opensOn} 至 {campaign.dueOn}，
      {UNITS[campaign.unit].title}采集。{campaign.purpose}
    </>
  );
};

const Overview = ({ campaign }: { readonly campaign: Campaign }) => {
  const [search, setSearch] = useSearchText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const post = useCurrentPost();
  const step = useCampaignStep(campaign);
  const mayFill = usePermission('campaign.fill') && campaign.state === 'running';
  const { mayDesign } = campaign;
  const mayCount = usePermission('metric.read');
  const [asking, setAsking] = useState<'close' | 'reopen'>();
  const [dueOn, setDueOn] = useState<string | null>(null);
  const isListed = campaign.unit === 'person' || campaign.unit === 'household';
  const region = search['region']
    ? Number(search['region'])
    : Math.max(post?.region ?? 0, campaign.regionCode);
  const params = { county: String(campaign.countyCode), id: campaign.id };
  const go = (to: '/campaigns/$county/$id/fill' | '/campaigns/$county/$id/design') =>
    void navigate({ to, params });
  return (
    <Page
      title={campaign.title}
      purpose={purposeOf(campaign)}
      actions={
        <>
          {mayFill ? (
            <Button type="primary" onClick={() => go('/campaigns/$county/$id/fill')}>
              填写
            </Button>
          ) : null}
          <Button
            onClick={() => void navigate({ to: '/ledgers/$ledger', params: { ledger: campaign.code } })}
          >
            登记记录
          </Button>
          {mayDesign && campaign.state === 'running' ? (
            <>
              <Button onClick={() => go('/campaigns/$county/$id/design')}>修改表</Button>
              <Button onClick={() => setAsking('close')}>关闭采集</Button>
            </>
          ) : null}
          {mayDesign && campaign.state === 'closed' ? (
            <Button onClick={() => setAsking('reopen')}>重新开放</Button>
          ) : null}
        </>
      }
    >
      {mayFill && campaign.progress.remindedOn ? (
        <Alert
          type="warning"
          showIcon
          title={`股室于 ${campaign.progress.remindedOn} 提醒：${campaign.dueOn ?? ''} 截止，本辖区还有${campaign.progress.open}${countWord(campaign.unit)}没有采集。`}
        />
      ) : null}
      {campaign.hasChanges && mayDesign ? (
        <Alert type="warning" showIcon title="表有修改还没有发布，各站点仍按原来的表填写。" />
      ) : null}
      <Filters>
        <RegionPicker
          label="地区"
          placeholder="地区"
          width={240}
          value={region}
          onChange={(code) => setSearch({ region: code === undefined ? '' : String(code) })}
        />
      </Filters>
      <Tabs
        activeKey={search['tab'] ?? 'completion'}
        onChange={(tab) => setSearch({ tab })}
        items={[
          {
            key: 'completion',
            label: '完成情况',
            children: (
              <CompletionBoard
                campaign={campaign}
                region={region}
                by={search['by'] ?? 'station'}
                onBy={(by) => setSearch({ by })}
                onOpen={(place) => setSearch({ tab: 'people', region: String(place), view: 'open' })}
              />
            ),
          },
          ...(isListed
            ? [
                {
                  key: 'people',
                  label: '名单',
                  children: (
                    <TargetList
                      campaign={campaign}
                      region={region}
                      view={search['view'] ?? 'open'}
                      onView={(view) => setSearch({ view })}
                    />
                  ),
                },
              ]
            : []),
          ...(mayCount
            ? [
                {
                  key: 'results',
                  label: '结果',
                  children: <CampaignResults campaign={campaign} region={region} />,
                },
              ]
            : []),
          {
            key: 'form',
            label: `表样（第${campaign.version}版）`,
            children: <FormPreview form={campaign.form ?? campaign.draft} />,
          },
        ]}
      />
      {asking ? (
        <ReasonDialog
          title={asking === 'close' ? '关闭采集' : '重新开放采集'}
          label={asking === 'close' ? '说明' : '原因'}
          help={
            asking === 'close'
              ? '关闭后不再接收登记和改动，数字不再变。需要时可以重新开放。'
              : '开放后各站点可以继续登记，数字会随之变动。'
          }
          okText={asking === 'close' ? '关闭采集' : '重新开放'}
          onOk={async (reason) => {
            await step.mutateAsync({
              step: asking,
              rowVersion: campaign.rowVersion,
              reason,
              ...(asking === 'reopen' && dueOn ? { dueOn } : {}),
            });
            void message.success(asking === 'close' ? '采集已关闭' : '采集已重新开放');
          }}
          onClose={() => setAsking(undefined)}
        >
          {asking === 'reopen' ? (
            <FormField id="new-due" label="新的截止日期" optional>
              {(aria) => <DateInput aria={aria} label="新的截止日期" value={dueOn} onChange={setDueOn} />}
            </FormField>
          ) : null}
        </ReasonDialog>
      ) : null}
    </Page>
  );
};

/** A campaign: how far its stations are, who is on its lists, what its answers come to. */
const CampaignPage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const campaign = useCampaign({ countyCode: county, id });
  return (
    <PageQuery query={campaign} title="专项采集">
      {(data) => <Overview campaign={data} />}
    </PageQuery>
  );
};

export default CampaignPage;
