import { App, Button, Drawer, Input, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { useDeskStep, type HotlineTransfer } from '../../api/hotline.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { DueLight } from './due-light.tsx';
import { transferStateWords } from './hotline-words.ts';

const DRAWER_WIDTH = 720;

/** What the hotline sent to a desk: reply, give back, or ask for more days. */
export const TransferWork = ({
  transfer,
  onClose,
}: {
  readonly transfer: HotlineTransfer;
  readonly onClose: () => void;
}) => {
  const lists = useCodeLists();
  const { message } = App.useApp();
  const step = useDeskStep();
  const { refusal, sending, send, errorOf } = useSubmission();
  const [reply, setReply] = useState('');
  const [policy, setPolicy] = useState('');
  const [days, setDays] = useState(3);
  const [dialog, setDialog] = useState<'return' | 'extend'>();
  const submit = () =>
    void send(
      reply.trim() ? [] : [{ field: 'reply', message: '请填写答复内容。' }],
      ['reply', 'policy'],
      async () => {
        await step.mutateAsync({ transfer, what: 'replies', body: { reply, policy: policy.trim() || null } });
        void message.success('已答复，热线会回访来电人');
        onClose();
      },
    );
  const isOpen = transfer.state === 'open';
  return (
    <Drawer
      open
      size={DRAWER_WIDTH}
      title={`${labelOf(lists, 'service-matter', transfer.matter)}来电转办`}
      onClose={onClose}
    >
      <Facts
        facts={[
          { label: '状态', value: transferStateWords(transfer) },
          { label: '到期', value: <DueLight {...transfer} /> },
          { label: '来电人', value: transfer.callerName },
          { label: '性质', value: labelOf(lists, 'hotline-call-kind', transfer.kind) },
          { label: '时限', value: transfer.limit, wide: true },
          { label: '来电内容', value: transfer.content, wide: true },
          ...(transfer.againReason ? [{ label: '再办原因', value: transfer.againReason, wide: true }] : []),
          ...(transfer.reply ? [{ label: '答复', value: transfer.reply, wide: true }] : []),
          ...(transfer.returnReason ? [{ label: '退回原因', value: transfer.returnReason, wide: true }] : []),
        ]}
      />
      {isOpen ? (
        <>
          <ErrorSummary {...refusal} />
          <div className="rj-form__fields" style={{ marginTop: 16 }}>
            <ParagraphField
              id="reply"
              label="答复内容"
              error={errorOf('reply')}
              help="热线照这里的话回复来电人。"
              minRows={3}
              maxLength={1000}
              value={reply}
              onChange={setReply}
            />
            <FormField id="policy" label="政策依据" optional error={errorOf('policy')}>
              {(aria) => (
                <Input
                  {...aria}
                  maxLength={200}
                  value={policy}
                  onChange={(event) => setPolicy(event.target.value)}
                />
              )}
            </FormField>
          </div>
          <Space style={{ marginTop: 16 }} wrap>
            <Button type="primary" loading={sending} onClick={submit}>
              答复
            </Button>
            <Button onClick={() => setDialog('return')}>退回热线</Button>
            {transfer.extendedBy === null ? <Button onClick={() => setDialog('extend')}>延期</Button> : null}
          </Space>
        </>
      ) : null}
      {dialog === 'return' ? (
        <ReasonDialog
          title="退回热线"
          label="退回原因"
          help="写明应由哪个股室办理，热线据此改转。"
          okText="退回"
          onOk={async (why) => {
            await step.mutateAsync({ transfer, what: 'returns', body: { why } });
            onClose();
          }}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
      {dialog === 'extend' ? (
        <ReasonDialog
          title="延期"
          label="延期原因"
          help="只能在到期前延期一次，最多10个工作日。"
          okText="延期"
          onOk={async (why) => {
            await step.mutateAsync({ transfer, what: 'extensions', body: { days, why } });
            onClose();
          }}
          onClose={() => setDialog(undefined)}
        >
          <FormField id="days" label="延长工作日">
            {(aria) => (
              <InputNumber
                {...aria}
                min={1}
                max={10}
                precision={0}
                value={days}
                onChange={(value) => setDays(value ?? 1)}
              />
            )}
          </FormField>
        </ReasonDialog>
      ) : null}
    </Drawer>
  );
};
