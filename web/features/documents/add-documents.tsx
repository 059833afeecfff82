import { App } from 'antd';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { attachUpload, useDocumentKinds, type DocumentSubject } from '../../api/documents.ts';
import { DocumentForm, NO_DETAILS } from './document-form.tsx';
import { entryKindOf } from './entry-kind.ts';
import { FileChooser } from './file-chooser.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploadQueue } from './use-upload-queue.ts';

const EVERYTHING = ['picture', 'document', 'audio', 'video'] as const;

/** Adds photos and papers to an entry. */
export const AddToEntry = ({ of }: { readonly of: DocumentSubject }) => {
  const { files, add, giveUp, tryAgain } = useUploadQueue(async (upload, file) => {
    await attachUpload(upload, of, { ...NO_DETAILS, kind: entryKindOf(file) });
  });
  return (
    <div style={{ marginBottom: 16 }}>
      <FileChooser
        accepts={EVERYTHING}
        onChoose={add}
        hint="可以一次选多个，也可以拖到这里。照片、PDF、Word、Excel、录音、视频均可。"
      />
      <UploadList files={files} onGiveUp={giveUp} onTryAgain={tryAgain} />
    </div>
  );
};

/** Adds papers, pictures and recordings to a person's file: first what they are, then the files. */
export const AddToPerson = ({ of }: { readonly of: DocumentSubject }) => {
  const { message } = App.useApp();
  const kinds = useDocumentKinds();
  const [details, setDetails] = useState(NO_DETAILS);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const possible = (kinds.data ?? []).filter(({ at }) => at.includes('person'));
  const kind = possible.find(({ code }) => code === details.kind);
  const { files, add, giveUp, tryAgain } = useUploadQueue(async (upload) => {
    try {
      await attachUpload(upload, of, details);
      void message.success('已保存');
    } catch (error) {
      if (error instanceof ApiError)
        setWrong(Object.fromEntries(error.fields.map(({ field, message: words }) => [field, words])));
      throw error;
    }
  });
  const needsConsent = kind?.honour === 'video' && !details.notes?.consentOn;
  return (
    <div style={{ marginBottom: 16 }}>
      <DocumentForm
        kinds={possible}
        value={details}
        onChange={(value) => {
          setDetails(value);
          setWrong({});
        }}
        errorOf={(field) => wrong[field]}
      />
      <div style={{ marginTop: 16 }}>
        <FileChooser
          accepts={kind?.accepts ?? []}
          disabled={kind === undefined || needsConsent}
          onChoose={add}
          hint={
            kind === undefined
              ? '请先选择材料类别。'
              : needsConsent
                ? '请先填写本人同意日期。'
                : '可以一次选多个同类文件，也可以拖到这里。'
          }
        />
      </div>
      <UploadList files={files} onGiveUp={giveUp} onTryAgain={tryAgain} />
    </div>
  );
};
