import { Input } from 'antd';
import { useState } from 'react';
import { useReply, type InboxPart } from '../../api/partner-parts.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** An answer that ends a part. */
export interface Answering {
  readonly part: InboxPart;
  readonly kind: 'finish' | 'refuse';
}

interface AnswerDialogProps extends Answering {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks what a department's answer needs: the receipt and what was done, or why it will not be done. */
export const AnswerDialog = ({ part, kind, onDone, onClose }: AnswerDialogProps) => {
  const reply = useReply();
  const [receipt, setReceipt] = useState('');
  const isDone = kind === 'finish';
  return (
    <ReasonDialog
      title={`${isDone ? '办结' : '不予办理'}：${part.title}（${part.name}）`}
      label={isDone ? '办理情况' : '理由'}
      okText={isDone ? '办结' : '不予办理'}
      danger={!isDone}
      onOk={async (note) => {
        await reply.mutateAsync({ part, kind, receipt: receipt.trim() || null, note });
        onDone();
      }}
      onClose={onClose}
    >
      {isDone ? (
        <FormField id="receipt" label="回执编号或证件号" optional>
          {(aria) => (
            <Input
              {...aria}
              maxLength={100}
              value={receipt}
              onChange={(event) => setReceipt(event.target.value)}
            />
          )}
        </FormField>
      ) : null}
    </ReasonDialog>
  );
};
