import { useState, type ReactNode } from 'react';
import { wordsOfFailure } from './state/failure-words.ts';
import { ParagraphField } from './form/paragraph-field.tsx';
import { Modal } from './modal.tsx';

interface ReasonDialogProps {
  readonly title: string;
  /** What the reason is called: 退回原因、认定依据. */
  readonly label: string;
  readonly help?: string;
  readonly okText: string;
  readonly danger?: boolean;
  /** Further questions above the reason. */
  readonly children?: ReactNode;
  /** Whether the further questions are answered; what is missing is shown beside them. */
  readonly isAnswered?: () => boolean;
  /** Does it; what it throws is shown beside the field and the dialog stays. */
  readonly onOk: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks why before something is done that keeps its reason. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const { title, label, help, okText, danger = false, children, isAnswered, onOk, onClose } = props;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);
  const confirm = async () => {
    const mayGo = isAnswered?.() ?? true;
    setError(reason.trim() === '' ? `请写明${label}。` : undefined);
    if (reason.trim() === '' || !mayGo) return;
    setSending(true);
    try {
      await onOk(reason.trim());
      onClose();
    } catch (failure) {
      setError(wordsOfFailure(failure));
    } finally {
      setSending(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger }}
      cancelText="取消"
      confirmLoading={sending}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <div className="rj-form__fields">
        {children}
        <ParagraphField
          id="dialog-reason"
          label={label}
          error={error}
          help={help}
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Modal>
  );
};
