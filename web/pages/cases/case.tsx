import { Link, useParams } from '@tanstack/react-router';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { CASE_STATE_TITLES } from '#kit/service-item/case-states.ts';
import { useCase, type CaseAct, type CaseFile } from '../../api/case-file.ts';
import { ActDialog } from '../../features/cases/act-dialog.tsx';
import { CaseActs } from '../../features/cases/case-acts.tsx';
import { CasePapers } from '../../features/cases/case-papers.tsx';
import { CaseSide } from '../../features/cases/case-side.tsx';
import { CHANNEL_WORDS, DueTag } from '../../features/cases/case-words.tsx';
import { noticesOf } from '../../features/cases/notices-of.ts';
import { Verdicts } from '../../features/cases/verdicts.tsx';
import { PersonLink } from '../../features/person/person-link.tsx';
import { CaseOrigin } from '../../features/taking-in/case-origin.tsx';
import { Working } from '../../features/cases/working.tsx';
import { Facts } from '../../ui/page/facts.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import '../../features/cases/cases.css';

const Show = ({ file }: { readonly file: CaseFile }) => {
  const { message } = App.useApp();
  const [asking, setAsking] = useState<CaseAct>();
  const params = { county: String(file.countyCode), id: file.id };
  return (
    <Page
      title={`${file.itemTitle}${file.name ? `：${file.name}` : ''}`}
      tab={file.name ?? file.number}
      purpose={
        <>
          {file.number}，{file.stepTitle ?? CASE_STATE_TITLES[file.state]}{' '}
          {file.closedOn === null || file.dueOn !== null ? (
            <DueTag dueOn={file.dueOn} light={file.light} />
          ) : null}
          {file.isSupervised ? <Tag color="error">督办</Tag> : null}
          {file.urged > 0 && file.isOpen ? <Tag color="warning">催办{file.urged}次</Tag> : null}
        </>
      }
      actions={
        <>
          {noticesOf(file).map(({ action, title }) => (
            <Link key={action} to="/cases/$county/$id/notice/$action" params={{ ...params, action }}>
              <Button tabIndex={-1}>打印{title}</Button>
            </Link>
          ))}
          <Link to="/cases/$county/$id/print" params={params}>
            <Button tabIndex={-1}>打印审批表</Button>
          </Link>
        </>
      }
    >
      <CaseActs acts={file.actions} next={file.next} onAsk={setAsking} />
      <div className="rj-case">
        <div className="rj-case__main">
          <CaseOrigin number={file.number} />
          <Panel title="申请">
            <Facts
              facts={[
                {
                  label: '申请人',
                  value: file.person ? (
                    <PersonLink to={file.person}>{file.name}</PersonLink>
                  ) : (
                    (file.name ?? '（无权查看）')
                  ),
                },
                { label: '地区', value: file.regionName },
                { label: '申请日期', value: file.appliedOn },
                { label: '申请渠道', value: CHANNEL_WORDS[file.channel] ?? file.channel },
                { label: '受理日期', value: file.acceptedOn ?? '尚未受理' },
                ...(file.closedOn ? [{ label: '办结日期', value: file.closedOn }] : []),
                ...(file.deliveredOn ? [{ label: '送达日期', value: file.deliveredOn }] : []),
                ...(file.notice ? [{ label: '公示', value: `${file.notice.from}至${file.notice.to}` }] : []),
                ...(file.official
                  ? [
                      {
                        label: '外部状态',
                        value: `${file.officialStates.find(({ code }) => code === file.official?.state)?.title ?? file.official.state ?? ''} ${file.official.number ?? ''}（${file.official.on}）`,
                      },
                    ]
                  : []),
                ...file.answers.map(({ label, words, step }) => ({
                  label: step ? `${label}（${step}）` : label,
                  value: words,
                  wide: words.length > 24,
                })),
              ]}
            />
          </Panel>
          {file.working ? (
            <Panel title="金额算法">
              <Working working={file.working} />
            </Panel>
          ) : null}
          <Panel title="申请条件">
            <Verdicts rules={file.eligibility.rules} bars={file.eligibility.bars} />
          </Panel>
          <CasePapers file={file} />
        </div>
        <CaseSide file={file} />
      </div>
      {asking ? (
        <ActDialog
          file={file}
          act={asking}
          onDone={(words) => {
            setAsking(undefined);
            void message.success(words);
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </Page>
  );
};

/** One case: who, what, where it stands and what comes next. */
const CasePage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const query = useCase(county, id);
  return (
    <PageQuery query={query} title="办件">
      {(file) => <Show file={file} />}
    </PageQuery>
  );
};

export default CasePage;
