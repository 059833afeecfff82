import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import { useCallStep, type HotlineCall } from '../../api/hotline.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { RESULTS } from './hotline-words.ts';

/** Notes what a call back brought. */
export const CallBackPanel = ({ call }: { readonly call: HotlineCall }) => {
  const { message } = App.useApp();
  const step = useCallStep();
  const { refusal, sending, send, errorOf } = useSubmission();
  const [result, setResult] = useState<string>('resolved');
  const [note, setNote] = useState('');
  const submit = () =>
    void send([], ['result', 'note'], async () => {
      const after = await step.mutateAsync({
        call,
        what: 'call-backs',
        body: { result, note: note.trim() || null },
      });
      void message.success(after.state === 'closed' ? '已办结' : '已记下');
    });
  return (
    <Panel title="回访">
      <ErrorSummary {...refusal} />
      <div className="rj-form__fields">
        <FormField id="result" label="回访结果" group error={errorOf('result')}>
          {(aria) => (
            <Radio.Group
              id={aria.id}
              aria-label="回访结果"
              options={[...RESULTS]}
              value={result}
              onChange={(event) => setResult(event.target.value as string)}
            />
          )}
        </FormField>
        {result === 'unresolved' ? (
          <ParagraphField
            id="note"
            label="来电人还有什么诉求"
            error={errorOf('note')}
            maxLength={500}
            value={note}
            onChange={setNote}
          />
        ) : (
          <p className="rj-note">记下后系统请来电人评价，不用代填。</p>
        )}
      </div>
      <div className="rj-form__actions" style={{ marginTop: 16 }}>
        <Button type="primary" loading={sending} onClick={submit}>
          记下回访
        </Button>
      </div>
    </Panel>
  );
};
