import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useDelegate, useDelegations, type Delegations } from '../../api/case-desk.ts';
import {
  GivenDelegations,
  isOpen,
  PastDelegations,
  ReceivedDelegations,
} from '../../features/cases/delegation-lists.tsx';
import { DateInput } from '../../ui/form/date-input.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Page } from '../../ui/page/page.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { today } from '../../ui/today.ts';
import '../../features/cases/cases.css';

const NewDelegation = ({ colleagues }: Pick<Delegations, 'colleagues'>) => {
  const { message } = App.useApp();
  const delegate = useDelegate();
  const { refusal, sending, send, errorOf } = useSubmission();
  const [whom, setWhom] = useState('');
  const [from, setFrom] = useState<string | null>(today());
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const submit = () =>
    send(
      [
        ...(whom ? [] : [{ field: 'delegate', message: '请选择委托给谁。' }]),
        ...(from ? [] : [{ field: 'from', message: '请填写开始日期。' }]),
        ...(to ? [] : [{ field: 'to', message: '请填写结束日期。' }]),
        ...(reason.trim() ? [] : [{ field: 'reason', message: '请写明原因。' }]),
      ],
      ['delegate', 'from', 'to', 'reason'],
      async () => {
        await delegate.mutateAsync({ delegate: whom, from: from!, to: to!, reason: reason.trim() });
        setWhom('');
        setTo(null);
        setReason('');
        void message.success('已委托，并告知对方');
      },
    );
  if (colleagues.length === 0)
    return (
      <p className="rj-note">
        没有同区域、同业务线的同事可以代办。请联系安全管理员核对岗位，或请负责人重新分派。
      </p>
    );
  return (
    <div className="rj-form__fields">
      <ErrorSummary {...refusal} />
      <FormField
        id="delegate"
        label="委托给谁"
        error={errorOf('delegate')}
        help="只列出同一区域、办理同样业务的同事。"
      >
        {(aria) => (
          <Select
            {...aria}
            aria-label="委托给谁"
            style={{ width: '100%', maxWidth: 480 }}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            options={colleagues.map(({ accountId, name, title }) => ({
              value: accountId,
              label: `${name}（${title}）`,
            }))}
            value={whom || null}
            onChange={setWhom}
          />
        )}
      </FormField>
      <FormField id="from" label="从哪天起" error={errorOf('from')}>
        {(aria) => (
          <DateInput
            aria={aria}
            label="从哪天起"
            value={from}
            onChange={(on) => setFrom(on as string | null)}
          />
        )}
      </FormField>
      <FormField id="to" label="到哪天止" error={errorOf('to')} help="当天仍由对方代办，第二天起恢复。">
        {(aria) => (
          <DateInput aria={aria} label="到哪天止" value={to} onChange={(on) => setTo(on as string | null)} />
        )}
      </FormField>
      <FormField id="reason" label="原因" error={errorOf('reason')}>
        {(aria) => (
          <Input
            {...aria}
            style={{ maxWidth: 480 }}
            maxLength={100}
            placeholder="如：休假、外出培训"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </FormField>
      <div>
        <Button type="primary" loading={sending} onClick={() => void submit()}>
          委托
        </Button>
      </div>
    </div>
  );
};

/** Who acts on my cases while I am away, and for whom I act. */
const DelegationPage = () => {
  const query = useDelegations();
  return (
    <PageQuery query={query} title="外出委托代办">
      {({ given, received, colleagues }) => (
        <Page
          title="外出委托代办"
          purpose="外出期间，分派给您的办件由同事代办，办理记录写明谁代谁办；到期自动恢复。请您会签的办件不能代签。"
          narrow
        >
          <Panel title="我的委托">
            <GivenDelegations given={given} />
          </Panel>
          {received.some(isOpen) ? (
            <Panel title="我在代办">
              <ReceivedDelegations received={received} />
            </Panel>
          ) : null}
          <Panel title="新的委托">
            <NewDelegation colleagues={colleagues} />
          </Panel>
          {[...given, ...received].every(isOpen) ? null : (
            <Panel title="半年来已结束的">
              <PastDelegations given={given} received={received} />
            </Panel>
          )}
        </Page>
      )}
    </PageQuery>
  );
};

export default DelegationPage;
