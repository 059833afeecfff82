import { Link, useParams } from '@tanstack/react-router';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useCase, type CaseAct, type CaseFile } from '../../api/cases.ts';
import { ActDialog } from '../../features/cases/act-dialog.tsx';
import { CaseSide } from '../../features/cases/case-side.tsx';
import { CHANNEL_WORDS, DueTag, STATE_WORDS } from '../../features/cases/case-words.tsx';
import { Verdicts } from '../../features/cases/verdicts.tsx';
import { CaseOrigin } from '../../features/taking-in/case-origin.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { PageQuery } from '../../ui/page-query.tsx';
import { Panel } from '../../ui/panel.tsx';
import '../../features/cases/cases.css';

/** Acts that name a colleague are chosen from the desk's own list, not typed. */
const BY_NAME = ['assign', 'hand-on', 'add-signer', 'copy'];
const FIRST = ['accept', 'pass', 'close', 'deliver', 'supplement', 'resume', 'record-outcome'];

const Show = ({ file }: { readonly file: CaseFile }) => {
  const { message } = App.useApp();
  const [asking, setAsking] = useState<CaseAct>();
  const acts = file.actions.filter(
    ({ code }) =>
      !BY_NAME.includes(code) &&
      !(code === 'post-notice' && (!file.needsNotice || file.notice)) &&
      !(code === 'record-official' && file.mode !== 'mirror') &&
      code !== 'sign',
  );
  const params = { county: String(file.countyCode), id: file.id };
  return (
    <Page
      title={`${file.itemTitle}${file.name ? `：${file.name}` : ''}`}
      tab={file.name ?? file.number}
      purpose={
        <>
          {file.number}，{file.stepTitle ?? STATE_WORDS[file.state]}。{file.next}{' '}
          <DueTag dueOn={file.dueOn} light={file.light} />
          {file.isSupervised ? <Tag color="error">督办</Tag> : null}
        </>
      }
      actions={
        <Link to="/cases/$county/$id/print" params={params}>
          <Button tabIndex={-1}>打印审批表</Button>
        </Link>
      }
    >
      {acts.length > 0 ? (
        <Panel title="可以办理">
          <div className="rj-case__acts">
            {acts.map((act) => (
              <Button
                key={act.code}
                {...(FIRST.includes(act.code) && { type: 'primary' as const })}
                danger={['decline', 'refuse', 'withdraw'].includes(act.code)}
                onClick={() => setAsking(act)}
              >
                {act.title}
              </Button>
            ))}
          </div>
        </Panel>
      ) : null}
      <div className="rj-case">
        <div className="rj-case__main">
          <CaseOrigin number={file.number} />
          <Panel title="申请">
            <Facts
              facts={[
                {
                  label: '申请人',
                  value: file.person ? (
                    <Link
                      className="rj-link"
                      to="/people/$county/$id"
                      params={{ county: String(file.person.countyCode), id: file.person.id }}
                    >
                      {file.name}
                    </Link>
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
          <Panel title="申请条件">
            <Verdicts rules={file.eligibility.rules} bars={file.eligibility.bars} />
          </Panel>
          <Panel title="材料">
            <ul className="rj-case-list">
              {file.materials.map(({ code, title, isNeeded, isReceived, isVital, sparedBecause }) => (
                <li key={code}>
                  {isNeeded ? (
                    <Tag color={isReceived ? 'success' : isVital ? 'error' : 'warning'}>
                      {isReceived ? '已收到' : isVital ? '未收到' : '可以后补'}
                    </Tag>
                  ) : (
                    <Tag>免提交</Tag>
                  )}
                  {title}
                  {sparedBecause ? <span className="rj-note">：{sparedBecause}</span> : null}
                </li>
              ))}
            </ul>
          </Panel>
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
