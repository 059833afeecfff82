import { App, Button, Input, Radio, Select } from 'antd';
import { useRef, useState } from 'react';
import { newActKey } from '../../api/client.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { useTakeCall, type HotlineCall } from '../../api/hotline.ts';
import type { PersonRow } from '../../api/people.ts';
import { useSession } from '../../api/session.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Panel } from '../../ui/panel.tsx';
import { DeskSelect } from './desk-select.tsx';

interface CallFormProps {
  readonly number: string;
  readonly person: PersonRow | null;
  readonly onTaken: (call: HotlineCall) => void;
}

const FIELDS = ['hotline', 'kind', 'matter', 'content', 'callerName', 'answer', 'policy', 'desk', 'number'];

/** What the caller asks, and what the hotline does with it. */
export const CallForm = ({ number, person, onTaken }: CallFormProps) => {
  const lists = useCodeLists();
  const { posts, postId, bureau } = useSession();
  const { message } = App.useApp();
  const take = useTakeCall();
  const { refusal, sending, send, errorOf } = useSubmission();
  const key = useRef(newActKey());
  const [hotline, setHotline] = useState('bureau');
  const [kind, setKind] = useState('enquiry');
  const [matter, setMatter] = useState<string | null>(null);
  const [content, setContent] = useState('');
  const [callerName, setCallerName] = useState('');
  const [isAnswered, setAnswered] = useState(true);
  const [answer, setAnswer] = useState('');
  const [policy, setPolicy] = useState('');
  const [desk, setDesk] = useState<string | null>(null);
  const region = posts.find(({ id }) => id === postId)?.region ?? posts[0]?.region ?? bureau.region;
  const submit = () => {
    const problems = [
      ...(matter ? [] : [{ field: 'matter', message: '请选择来电事由。' }]),
      ...(content.trim() ? [] : [{ field: 'content', message: '请填写来电内容。' }]),
      ...(isAnswered && !answer.trim() ? [{ field: 'answer', message: '请填写答复内容。' }] : []),
      ...(!isAnswered && !desk ? [{ field: 'desk', message: '请选择转给哪个股室。' }] : []),
    ];
    void send(problems, FIELDS, async () => {
      const body = {
        region,
        hotline,
        kind,
        matter,
        number,
        content: content.trim(),
        person: person && { countyCode: person.countyCode, id: person.id },
        callerName: person ? null : callerName.trim() || null,
        ...(isAnswered ? { answer: answer.trim(), policy: policy.trim() || null } : { desk }),
      };
      const call = await take.mutateAsync({ body, actKey: key.current });
      key.current = newActKey();
      void message.success(call.state === 'closed' ? '已答复，热线台账已记下' : `已转办，${call.dueOn}到期`);
      onTaken(call);
    });
  };
  const text = (
    id: string,
    label: string,
    value: string,
    onChange: (text: string) => void,
    more: object = {},
  ) => (
    <FormField id={id} label={label} error={errorOf(id)} {...more}>
      {(aria) => (
        <Input.TextArea
          {...aria}
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
  const choice = (
    id: string,
    label: string,
    list: string,
    value: string | null,
    onChange: (code: string) => void,
  ) => (
    <FormField id={id} label={label} error={errorOf(id)}>
      {(aria) => (
        <Select
          {...aria}
          aria-label={label}
          style={{ maxWidth: 320 }}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          options={optionsOf(lists, list)}
          value={value}
          onChange={onChange}
        />
      )}
    </FormField>
  );
  return (
    <Panel title="登记来电">
      <ErrorSummary {...refusal} />
      <div className="rj-form__fields">
        {choice('hotline', '热线', 'hotline', hotline, setHotline)}
        {choice('kind', '来电性质', 'hotline-call-kind', kind, setKind)}
        {choice('matter', '来电事由', 'service-matter', matter, setMatter)}
        {person ? null : (
          <FormField id="callerName" label="来电人称呼" optional error={errorOf('callerName')}>
            {(aria) => (
              <Input
                {...aria}
                style={{ maxWidth: 240 }}
                maxLength={40}
                value={callerName}
                onChange={(event) => setCallerName(event.target.value)}
              />
            )}
          </FormField>
        )}
        {text('content', '来电内容', content, setContent)}
        <FormField id="isAnswered" label="怎么处理" group>
          {(aria) => (
            <Radio.Group
              id={aria.id}
              aria-label="怎么处理"
              options={[
                { value: true, label: '当场答复' },
                { value: false, label: '转股室办理' },
              ]}
              value={isAnswered}
              onChange={(event) => setAnswered(event.target.value as boolean)}
            />
          )}
        </FormField>
        {isAnswered ? (
          <>
            {text('answer', '答复内容', answer, setAnswer)}
            {text('policy', '政策依据', policy, setPolicy, {
              optional: true,
              help: '文件名称和条款，下次有人问可以照着答。',
            })}
          </>
        ) : (
          <FormField
            id="desk"
            label="转给哪个股室"
            error={errorOf('desk')}
            help="到期日按来电性质和工作日历自动算。"
          >
            {(aria) => <DeskSelect aria={aria} value={desk} onChange={setDesk} />}
          </FormField>
        )}
      </div>
      <div className="rj-form__actions" style={{ marginTop: 16 }}>
        <Button type="primary" loading={sending} onClick={submit}>
          {isAnswered ? '登记并办结' : '登记并转办'}
        </Button>
      </div>
    </Panel>
  );
};
