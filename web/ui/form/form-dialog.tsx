import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import type { useSubmission } from './use-submission.ts';
import { Modal } from '../modal.tsx';

interface FormDialogProps {
  readonly title: string;
  /** The verb on the button. */
  readonly okText: string;
  readonly submission: ReturnType<typeof useSubmission>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form in a dialog, what was refused at its head. */
export const FormDialog = ({ title, okText, submission, onSubmit, onClose, children }: FormDialogProps) => (
  <Modal
    open
    title={title}
    okText={okText}
    cancelText="取消"
    confirmLoading={submission.sending}
    onOk={onSubmit}
    onCancel={onClose}
  >
    <div className="rj-form__fields">
      <ErrorSummary {...submission.refusal} />
      {children}
    </div>
  </Modal>
);
