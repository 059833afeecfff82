import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import {
  forgetCampaign,
  useCampaign,
  useTargets,
  type Campaign,
  type CampaignTarget,
} from '../../api/campaigns.ts';
import { useLedgerRules } from '../../api/entry-work.ts';
import { useLedger, useRecordEntry } from '../../api/ledgers.ts';
import { useCurrentPost, usePermission } from '../../api/session.ts';
import { DefinitionForm } from '../../features/definition-form/definition-form.tsx';
import type { EntryDraft } from '../../features/definition-form/entry-draft.ts';
import { campaignLight, countWord, progressWords } from '../../features/campaign/campaign-words.ts';
import type { PickedPerson } from '../../features/person-picker/picked-person.ts';
import { DownloadButton } from '../../ui/download-button.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

const LOOK_AHEAD = 100;

interface OneEntryProps {
  readonly campaign: Campaign;
  readonly ledger: LedgerDefinition;
  readonly region: number;
  readonly person: PickedPerson | null;
  readonly onRecorded: () => void;
  readonly onSkip: (() => void) | undefined;
}

/** One answer; the person is filled in from the list and can be changed. */
const OneEntry = ({ campaign, ledger, region, person, onRecorded, onSkip }: OneEntryProps) => {
  const post = useCurrentPost();
  const record = useRecordEntry(ledger.code);
  const { message } = App.useApp();
  const [draft, setDraft] = useState<EntryDraft>({
    region,
    answers: { [ledger.businessDay]: today() },
    people: person ? [person] : [],
  });
  const rules = useLedgerRules(ledger.code, draft.region, draft.answers[ledger.businessDay]);
  const isReviewed = (rules.data?.stepsAhead.length ?? 0) > 0;
  return (
    <DefinitionForm
      ledger={ledger}
      draft={draft}
      onDraft={setDraft}
      regionName={draft.region === post?.region ? post?.regionName : undefined}
      submitWords={isReviewed ? '提交，下一个' : '登记，下一个'}
      actions={onSkip ? <Button onClick={onSkip}>先跳过</Button> : undefined}
      onSubmit={async (entry, actKey) => {
        const { state } = await record.mutateAsync({ entry, actKey });
        void message.success(state === 'submitted' ? '已提交，等待审核' : '已登记，相关数字已更新');
        await forgetCampaign(campaign);
        onRecorded();
      }}
    />
  );
};

const asPicked = (target: CampaignTarget | undefined): PickedPerson | null =>
  target?.name ? { countyCode: target.countyCode, id: target.personId, name: target.name } : null;

const Fill = ({ campaign, ledger }: { readonly campaign: Campaign; readonly ledger: LedgerDefinition }) => {
  const [search, setSearch] = useSearchText();
  const navigate = useNavigate();
  const post = useCurrentPost();
  const mayImport = usePermission('import.run');
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [round, setRound] = useState(0);
  const isListed = campaign.unit === 'person' || campaign.unit === 'household';
  const open = useTargets(campaign, { view: 'open' }, null, LOOK_AHEAD);
  const keyOf = (target: CampaignTarget) => `${target.countyCode}/${target.personId}`;
  const rows = open.data?.rows ?? [];
  const wanted = rows.find((row) => keyOf(row) === search['person']);
  const next = wanted ?? rows.find((row) => !skipped.has(keyOf(row))) ?? rows[0];
  const light = campaignLight(campaign, today());
  const params = { county: String(campaign.countyCode), id: campaign.id };
  const advance = () => {
    setRound(round + 1);
    setSearch({ person: '' });
    document.getElementById('main')?.scrollTo({ top: 0 });
  };
  return (
    <Page
      title={`填写${campaign.title}`}
      purpose={
        isListed
          ? `已采集 ${progressWords(campaign.progress.reached, campaign.progress.listed, countWord(campaign.unit))}，${light.words}。`
          : `${campaign.purpose}${light.words}。`
      }
      narrow
      actions={
        <>
          <Button
            onClick={() =>
              void navigate({ to: '/campaigns/$county/$id', params, search: { tab: 'people' } as never })
            }
          >
            看名单
          </Button>
          {isListed && mayImport && campaign.state === 'running' ? (
            <DownloadButton path={`/campaigns/${campaign.countyCode}/${campaign.id}/fill-in.xlsx`}>
              下载名单填写表
            </DownloadButton>
          ) : null}
          <Button
            onClick={() =>
              void navigate({
                to: '/imports/new',
                search: { kind: 'ledger', ledger: campaign.code } as never,
              })
            }
          >
            用 Excel 导入
          </Button>
        </>
      }
    >
      {campaign.state === 'closed' ? (
        <EmptyState title="采集已经关闭" advice="不再接收登记。如需补登，请联系布置采集的股室。" />
      ) : isListed && open.isSuccess && rows.length === 0 ? (
        <EmptyState
          title="名单中的人都已采集"
          advice="未能采集的可在名单中写明原因；登记过的可在登记记录中更正。"
          action={
            <Button
              onClick={() => void navigate({ to: '/ledgers/$ledger', params: { ledger: campaign.code } })}
            >
              看登记记录
            </Button>
          }
        />
      ) : isListed && !open.isSuccess ? (
        <QueryView query={open}>{() => null}</QueryView>
      ) : (
        <>
          {next ? (
            <Alert
              type="info"
              title={`这一位：${next.name ?? '（不在您可查阅的范围）'}，${next.regionName}。还有${rows.length}${open.data?.next ? '以上' : ''}人。`}
            />
          ) : null}
          <OneEntry
            key={`${next ? keyOf(next) : 'open'}/${round}`}
            campaign={campaign}
            ledger={ledger}
            region={next?.regionCode ?? post?.region ?? campaign.regionCode}
            person={asPicked(next)}
            onRecorded={advance}
            onSkip={
              next && rows.length > 1
                ? () => {
                    setSkipped(new Set([...skipped, keyOf(next)]));
                    advance();
                  }
                : undefined
            }
          />
        </>
      )}
    </Page>
  );
};

/** Answers a campaign one after the other: the next person of the list, how many are done, how many are left. */
const FillCampaign = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const campaign = useCampaign({ countyCode: county, id });
  const ledger = useLedger(campaign.data?.code ?? '', campaign.isSuccess && campaign.data.form !== null);
  return (
    <PageQuery query={campaign} title="填写采集表">
      {(data) => (
        <PageQuery query={ledger} title={`填写${data.title}`}>
          {(definition) => <Fill campaign={data} ledger={definition} />}
        </PageQuery>
      )}
    </PageQuery>
  );
};

export default FillCampaign;
