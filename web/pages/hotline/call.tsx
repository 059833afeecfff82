import { Link, useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { revealNumber, useCall, useCallStep, type HotlineCall } from '../../api/hotline.ts';
import { CallBackPanel } from '../../features/hotline/call-back-panel.tsx';
import { DueLight } from '../../features/hotline/due-light.tsx';
import {
  callNextWords,
  callStateWords,
  deskWords,
  resultWords,
} from '../../features/hotline/hotline-words.ts';
import { SendAgainDialog } from '../../features/hotline/send-again-dialog.tsx';
import { CaseLink } from '../../features/taking-in/case-link.tsx';
import { TakeInDialog } from '../../features/taking-in/take-in-dialog.tsx';
import { Facts } from '../../ui/page/facts.tsx';
import { formatMoment } from '../../ui/format.ts';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

const handledBy = (call: HotlineCall): string => {
  if (call.desk) return deskWords(call.desk);
  if (call.case) return call.case.endedOn ? '办件已终结' : '按办件办理';
  return call.state === 'transferred' ? '还没有确定' : '当场答复';
};

const CallView = ({ call }: { readonly call: HotlineCall }) => {
  const lists = useCodeLists();
  const step = useCallStep();
  const [number, setNumber] = useState<string>();
  const [dialog, setDialog] = useState<'number' | 'again' | 'line' | 'case'>();
  const close = () => setDialog(undefined);
  const onTime = call.isOnTime === null ? '还没有办结' : call.isOnTime ? '是' : '否';
  return (
    <Page
      title={`${labelOf(lists, 'service-matter', call.matter)}来电`}
      tab="来电"
      purpose={`${callStateWords(call)}。${callNextWords(call)}`}
      actions={
        <Space wrap>
          {call.case ? null : <Button onClick={() => setDialog('case')}>受理为办件</Button>}
          {call.state === 'transferred' ? <Button onClick={() => setDialog('again')}>改转</Button> : null}
          {call.entryBehind ? <Button onClick={() => setDialog('line')}>补记台账</Button> : null}
        </Space>
      }
      narrow
    >
      <Panel title="来电">
        <Facts
          facts={[
            { label: '来电时间', value: formatMoment(call.calledAt) },
            { label: '热线', value: labelOf(lists, 'hotline', call.hotline) },
            { label: '性质', value: labelOf(lists, 'hotline-call-kind', call.kind) },
            {
              label: '来电人',
              value: call.person ? (
                <Link
                  to="/people/$county/$id"
                  params={{ county: String(call.person.countyCode), id: call.person.id }}
                >
                  {call.callerName}
                </Link>
              ) : (
                call.callerName
              ),
            },
            {
              label: '号码',
              value: call.numberMasked ? (
                <>
                  {number ?? call.numberMasked}{' '}
                  {number ? null : (
                    <Button type="link" size="small" onClick={() => setDialog('number')}>
                      显示号码
                    </Button>
                  )}
                </>
              ) : (
                '来电未显示号码'
              ),
            },
            { label: '来电内容', value: call.content, wide: true },
          ]}
        />
      </Panel>
      <Panel title="办理">
        <Facts
          facts={[
            { label: '承办', value: handledBy(call) },
            ...(call.case ? [{ label: '办件', value: <CaseLink of={call.case} /> }] : []),
            { label: '到期', value: call.dueOn ? <DueLight {...call} /> : call.case ? '随办件' : '不需要' },
            { label: '答复', value: call.answer, wide: true },
            { label: '政策依据', value: call.policy, wide: true },
            { label: '答复日期', value: call.repliedOn ?? (call.desk || call.case ? null : call.day) },
            { label: '回访', value: call.desk || call.case ? resultWords(call.callBackResult) : '不需要' },
            { label: '按时办结', value: onTime },
            {
              label: '热线台账',
              value: (
                <Link
                  to="/ledgers/$ledger/$county/$id"
                  params={{ ledger: 'hotline-call', county: String(call.countyCode), id: call.entryId }}
                >
                  打开台账记录
                </Link>
              ),
            },
          ]}
        />
      </Panel>
      {call.state === 'replied' ? <CallBackPanel key={call.rowVersion} call={call} /> : null}
      {dialog === 'number' ? (
        <ReasonDialog
          title="显示来电号码"
          label="用途"
          help="谁在什么时候为什么看了号码，会留下记录。"
          okText="显示"
          onOk={async (reason) => setNumber((await revealNumber(call, reason)).number)}
          onClose={close}
        />
      ) : null}
      {dialog === 'line' ? (
        <ReasonDialog
          title="补记台账"
          label="原因"
          help="结账后补记的，在台账里标为迟报。"
          okText="补记"
          onOk={(reason) => step.mutateAsync({ call, what: 'lines', body: { reason } })}
          onClose={close}
        />
      ) : null}
      {dialog === 'case' ? <TakeInDialog kind="call" of={call} onClose={close} /> : null}
      {dialog === 'again' ? <SendAgainDialog call={call} onClose={close} /> : null}
    </Page>
  );
};

/** One call: what was asked, what was done, what is next. */
const CallPage = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const query = useCall(county, id);
  return (
    <PageQuery query={query} title="来电">
      {(call) => <CallView call={call} />}
    </PageQuery>
  );
};

export default CallPage;
