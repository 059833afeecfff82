import { App } from 'antd';
import { useState } from 'react';
import { useEndDocument, type DocumentItem } from '../../api/documents.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { ReasonForm } from './reason-form.tsx';

interface EndDocumentProps {
  readonly item: DocumentItem;
  readonly how: 'removals' | 'erasures';
  readonly onDone: () => void;
}

const WORDS = {
  removals: { words: '移除', help: '移除后不再显示，文件和移除原因仍会保留，可以查到。' },
  erasures: {
    words: '依法销毁',
    help: '文件内容会被永久删除，不能恢复；只保留“曾有这份文件、谁在何时依据什么销毁”。请写明依据，如本人书面申请的日期。',
  },
} as const;

/** Takes a document away, with a reason. */
export const EndDocument = ({ item, how, onDone }: EndDocumentProps) => {
  const { message } = App.useApp();
  const end = useEndDocument(item);
  const [error, setError] = useState<string>();
  const go = async (reason: string) => {
    try {
      await end.mutateAsync({ how, reason });
      void message.success(how === 'removals' ? '已移除' : '已销毁');
      onDone();
    } catch (failure) {
      setError(wordsOfFailure(failure));
    }
  };
  return (
    <ReasonForm
      {...WORDS[how]}
      danger
      error={error}
      sending={end.isPending}
      onReason={(reason) => void go(reason)}
    />
  );
};
