import { App, Button } from 'antd';
import { useState } from 'react';
import {
  useDescribeDocument,
  useDocumentKinds,
  type DocumentItem,
  type DocumentNotes,
} from '../../api/documents.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { DocumentForm } from './document-form.tsx';

interface ChangeDocumentProps {
  readonly item: DocumentItem;
  readonly notes: DocumentNotes | null;
  readonly onDone: () => void;
}

const FIELDS = ['kind', 'caption', 'takenOn', 'consentOn', 'consentNote', 'transcript'];

/** Changes what is said about a document; the file itself stays. */
export const ChangeDocument = ({ item, notes, onDone }: ChangeDocumentProps) => {
  const { message } = App.useApp();
  const kinds = useDocumentKinds();
  const describe = useDescribeDocument(item);
  const submission = useSubmission();
  const [details, setDetails] = useState({
    kind: item.kind,
    caption: item.caption,
    takenOn: item.takenOn,
    notes,
  });
  const possible = (kinds.data ?? []).filter(
    ({ at, accepts, sealed }) =>
      at.includes(item.subject.kind) && accepts.includes(item.mediaClass) && sealed === item.isSealed,
  );
  return (
    <>
      <ErrorSummary {...submission.refusal} />
      <DocumentForm kinds={possible} value={details} onChange={setDetails} errorOf={submission.errorOf} />
      <div className="rj-form__actions" style={{ marginTop: 16 }}>
        <Button
          type="primary"
          loading={submission.sending}
          onClick={() =>
            void submission.send([], FIELDS, async () => {
              await describe.mutateAsync(details);
              void message.success('说明已修改');
              onDone();
            })
          }
        >
          保存
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </>
  );
};
