import { Alert } from 'antd';
import { useState } from 'react';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import type { LookAlike } from '../../api/duplicates.ts';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import { PersonBrief } from './person-brief.tsx';
import { Modal } from '../../ui/modal.tsx';

interface LookAlikesDialogProps {
  readonly found: readonly LookAlike[];
  /** Files nevertheless, with the reason. */
  readonly onFile: (reason: string) => void;
  readonly onClose: () => void;
}

/** Before a file is made: these may be the same person. Either one of them is opened, or the clerk says why not. */
export const LookAlikesDialog = ({ found, onFile, onClose }: LookAlikesDialogProps) => {
  const lists = useCodeLists();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  return (
    <Modal
      open
      width={640}
      title="可能已经建档"
      okText="仍要建档"
      cancelText="返回核对"
      onOk={() => (reason.trim() === '' ? setError('请写明仍要建档的理由。') : onFile(reason.trim()))}
      onCancel={onClose}
    >
      <div className="rj-form__fields">
        <Alert
          type="warning"
          showIcon
          title={`有${found.length}份档案可能是同一人，请先打开核对。是同一人的不要重复建档。`}
        />
        <ul style={{ margin: 0, paddingLeft: 20, display: 'grid', gap: 12 }}>
          {found.map((person) => (
            <li key={person.id}>
              <PersonBrief person={person} />
              <br />
              {person.reasons.map((code) => labelOf(lists, 'duplicate-reason', code)).join('；')}
            </li>
          ))}
        </ul>
        <ParagraphField
          id="despite"
          label="仍要建档的理由"
          error={error}
          help="如户口簿核对为两人。理由会留在记录中。"
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Modal>
  );
};
