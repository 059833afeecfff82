import { useRef } from 'react';
import { attachUpload, type DocumentSubject } from '../../api/documents.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { NO_DETAILS } from './document-form.tsx';
import { entryKindOf } from './entry-kind.ts';
import { FileChooser } from './file-chooser.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploadQueue } from './use-upload-queue.ts';

interface Sent {
  readonly upload: string;
  readonly kind: string;
}

/** Files chosen while a form is still open: they are sent at once and attached when the entry is there. */
export const usePendingDocuments = () => {
  const sent = useRef(new Map<File, Sent>());
  const queue = useUploadQueue(async (upload, file) => {
    sent.current.set(file, { upload, kind: entryKindOf(file) });
  });
  return {
    ...queue,
    giveUp: (key: string) => {
      const file = queue.files.find((one) => one.key === key)?.file;
      if (file) sent.current.delete(file);
      queue.giveUp(key);
    },
    isSending: queue.files.some(({ state }) => state === 'waiting' || state === 'sending'),
    /** Attaches all that was sent. Answers how many could not be attached. */
    attachTo: async (subject: DocumentSubject): Promise<number> => {
      let failed = 0;
      for (const { upload, kind } of sent.current.values())
        await attachUpload(upload, subject, { ...NO_DETAILS, kind }).catch(() => {
          failed += 1;
        });
      sent.current.clear();
      for (const { key } of queue.files) queue.giveUp(key);
      return failed;
    },
  };
};

/** The part of a form that takes photos and papers. */
export const PendingDocuments = ({
  pending,
}: {
  readonly pending: ReturnType<typeof usePendingDocuments>;
}) => (
  <Panel title="照片和附件">
    <FileChooser
      accepts={['picture', 'document', 'audio', 'video']}
      onChoose={pending.add}
      hint="选填。可以一次选多个，登记后随记录保存。"
    />
    <UploadList files={pending.files} onGiveUp={pending.giveUp} onTryAgain={pending.tryAgain} />
  </Panel>
);
