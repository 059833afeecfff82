import { App, Button, Input, Radio, Select } from 'antd';
import { useRef, useState } from 'react';
import { newActKey } from '../../api/client.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { useTakeCall, type HotlineCall } from '../../api/hotline.ts';
import type { PersonRow } from '../../api/people.ts';
import { useSession } from '../../api/session.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { ItemSelect } from '../taking-in/item-select.tsx';
import { DeskSelect } from './desk-select.tsx';

interface CallFormProps {
  readonly number: string;
  readonly person: PersonRow | null;
  /** What the call is about, as soon as it is chosen. */
  readonly onMatter: (matter: string) => void;
  /** `item` is the service item the call is to be taken in as. */
  readonly onTaken: (call: HotlineCall, item: string | null) => void;
}

const FIELDS = [
  'hotline',
  'kind',
  'matter',
  'content',
  'callerName',
  'answer',
  'policy',
  'desk',
  'item',
  'number',
];

/** What the caller asks, and what the hotline does with it. */
export const CallForm = ({ number, person, onMatter, onTaken }: CallFormProps) => {
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
  const [way, setWay] = useState<'answer' | 'desk' | 'case'>('answer');
  const [item, setItem] = useState<string | null>(null);
  const isAnswered = way === 'answer';
  const [answer, setAnswer] = useState('');
  const [policy, setPolicy] = useState('');
  const [desk, setDesk] = useState<string | null>(null);
  const region = posts.find(({ id }) => id === postId)?.region ?? posts[0]?.region ?? bureau.region;
  const submit = () => {
    const problems = [
      ...(matter ? [] : [{ field: 'matter', message: '请选择来电事由。' }]),
      ...(content.trim() ? [] : [{ field: 'content', message: '请填写来电内容。' }]),
      ...(isAnswered && !answer.trim() ? [{ field: 'answer', message: '请填写答复内容。' }] : []),
      ...(way === 'desk' && !desk ? [{ field: 'desk', message: '请选择转给哪个股室。' }] : []),
      ...(way === 'case' && !item ? [{ field: 'item', message: '请选择申请的事项。' }] : []),
      ...(way === 'case' && !person
        ? [{ field: 'item', message: '受理为办件要先找到来电人的档案；没有建档的，请转股室办理。' }]
        : []),
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
        ...(isAnswered
          ? { answer: answer.trim(), policy: policy.trim() || null }
          : way === 'case'
            ? { asCase: true }
            : { desk }),
      };
      const call = await take.mutateAsync({ body, actKey: key.current });
      key.current = newActKey();
      void message.success(
        call.state === 'closed'
          ? '已答复，热线台账已记下'
          : way === 'case'
            ? '来电已登记，请填写申请'
            : `已转办，${call.dueOn}到期`,
      );
      onTaken(call, way === 'case' ? item : null);
    });
  };
  const text = (
    id: string,
    label: string,
    value: string,
    onChange: (text: string) => void,
    more: object = {},
  ) => (
    <ParagraphField
      id={id}
      label={label}
      error={errorOf(id)}
      {...more}
      maxLength={500}
      value={value}
      onChange={onChange}
    />
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
          style={{ width: '100%', maxWidth: 320 }}
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
        {choice('matter', '来电事由', 'service-matter', matter, (code) => {
          setMatter(code);
          onMatter(code);
        })}
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
                { value: 'answer', label: '当场答复' },
                { value: 'desk', label: '转股室办理' },
                { value: 'case', label: '受理为办件' },
              ]}
              value={way}
              onChange={(event) => setWay(event.target.value as typeof way)}
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
        ) : way === 'case' ? (
          <FormField
            id="item"
            label="申请什么事项"
            error={errorOf('item')}
            help="登记后接着填申请，来电内容会带过去；办件办结后回到待回访。"
          >
            {(aria) => <ItemSelect aria={aria} value={item} onChange={setItem} />}
          </FormField>
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
          {isAnswered ? '登记并办结' : way === 'case' ? '登记并填写申请' : '登记并转办'}
        </Button>
      </div>
    </Panel>
  );
};
