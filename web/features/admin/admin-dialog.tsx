import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import type { useSubmission } from '../../ui/form/use-submission.ts';

interface AdminDialogProps {
  readonly title: string;
  /** The verb on the button. */
  readonly okText: string;
  readonly submission: ReturnType<typeof useSubmission>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form of an administrator in a dialog, what was refused at its head. */
export const AdminDialog = ({ title, okText, submission, onSubmit, onClose, children }: AdminDialogProps) => (
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
