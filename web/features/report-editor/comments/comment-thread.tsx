import type { Editor } from '@tiptap/core';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import type { CommentThread as Thread } from '#kit/report-document/desk-contracts.ts';
import { useAnswerThread, useResolveThread } from '../../../api/report-comments.ts';
import type { DraftPlace } from '../../../api/report-drafts.ts';
import { wordsOfFailure } from '../../../ui/state/failure-words.ts';
import { formatMoment } from '../../../ui/format.ts';
import { showComment } from './comment-places.ts';
import { RemarkBox } from './remark-box.tsx';

interface CommentThreadProps {
  readonly editor: Editor;
  readonly place: DraftPlace;
  readonly thread: Thread;
  readonly isOpen: boolean;
}

/** One thread: the words it is about, what was said, answer and settle. */
export const CommentThread = ({ editor, place, thread, isOpen }: CommentThreadProps) => {
  const { message } = App.useApp();
  const answer = useAnswerThread(place);
  const resolve = useResolveThread(place);
  const [answering, setAnswering] = useState(false);
  const failed = (error: unknown) => void message.error(wordsOfFailure(error));
  const goTo = () => {
    if (!showComment(editor, thread.id)) void message.info('这段文字已经删去。');
  };
  return (
    <li className={`rj-thread${isOpen ? ' rj-thread--open' : ''}`}>
      <button type="button" className="rj-link rj-thread__quote" onClick={goTo}>
        “{thread.quote}”
      </button>
      {thread.resolved ? <Tag color="success">{thread.resolvedBy}已解决</Tag> : null}
      {thread.comments.map((comment) => (
        <div key={comment.id} className="rj-thread__remark">
          <div className="rj-note">
            {comment.by} {formatMoment(comment.at)}
          </div>
          <div>{comment.text}</div>
        </div>
      ))}
      {answering ? (
        <RemarkBox
          place={place}
          label="回复"
          button="回复"
          autoFocus
          onCancel={() => setAnswering(false)}
          onSend={async (remark) => {
            try {
              await answer.mutateAsync({ thread: thread.id, ...remark });
              setAnswering(false);
            } catch (error) {
              failed(error);
            }
          }}
        />
      ) : (
        <div className="rj-side__row">
          <Button size="small" type="text" onClick={() => setAnswering(true)}>
            回复
          </Button>
          <Button
            size="small"
            type="text"
            loading={resolve.isPending}
            onClick={() =>
              resolve.mutate({ thread: thread.id, resolved: !thread.resolved }, { onError: failed })
            }
          >
            {thread.resolved ? '重新打开' : '标为已解决'}
          </Button>
        </div>
      )}
    </li>
  );
};
