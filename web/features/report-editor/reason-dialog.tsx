import { Input, Modal } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';

interface ReasonDialogProps {
  /** The verb: 退回, 取消, 重新打开. */
  readonly title: string;
  readonly help: string;
  readonly onSubmit: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

const LONGEST = 200;

/** An act that needs a reason. */
export const ReasonDialog = ({ title, help, onSubmit, onClose }: ReasonDialogProps) => {
  const { refusal, sending, send, errorOf } = useSubmission();
  const [reason, setReason] = useState('');
  const submit = () =>
    send(
      reason.trim() === '' ? [{ field: 'reason', message: `请填写${title}的原因。` }] : [],
      ['reason'],
      () => onSubmit(reason.trim()),
    );
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText="再看看"
      confirmLoading={sending}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="rj-form__fields">
        <ErrorSummary {...refusal} />
        <FormField id="reason" label="原因" help={help} error={errorOf('reason')}>
          {(aria) => (
            <Input.TextArea
              {...aria}
              autoFocus
              maxLength={LONGEST}
              autoSize={{ minRows: 2 }}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </FormField>
      </div>
    </Modal>
  );
};
