import type { Editor } from '@tiptap/core';
import { App, Segmented } from 'antd';
import { useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { useBeginThread, useThreads, type Remark } from '../../../api/report-comments.ts';
import type { DraftPlace } from '../../../api/report-drafts.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../../ui/state/failure-words.ts';
import { QueryView } from '../../../ui/state/query-view.tsx';
import { markComment, type FollowedPlace } from './comment-places.ts';
import { CommentThread } from './comment-thread.tsx';
import { RemarkBox } from './remark-box.tsx';

/** Words chosen to be commented on. */
export interface NewComment {
  readonly place: FollowedPlace;
  readonly quote: string;
}

interface CommentsPanelProps {
  readonly editor: Editor;
  readonly place: DraftPlace;
  /** The thread whose words were clicked. */
  readonly openThread: string | undefined;
  readonly beginning: NewComment | undefined;
  readonly onBegun: () => void;
}

/** 批注: threads beside the text, in its order; settled ones stay readable. */
export const CommentsPanel = (props: CommentsPanelProps) => {
  const { editor, place, openThread, beginning, onBegun } = props;
  const { message } = App.useApp();
  const threads = useThreads(place);
  const begin = useBeginThread(place);
  const [shown, setShown] = useState<'open' | 'resolved'>('open');
  const send = async (remark: Remark) => {
    if (!beginning) return;
    const id = uuidv7();
    try {
      await begin.mutateAsync({ ...remark, id, quote: beginning.quote });
      markComment(editor, id, beginning.place.now());
      onBegun();
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  return (
    <div className="rj-side__stack">
      {beginning ? (
        <div className="rj-thread rj-thread--open">
          <div className="rj-thread__quote">“{beginning.quote}”</div>
          <RemarkBox place={place} label="批注" button="加批注" autoFocus onSend={send} onCancel={onBegun} />
        </div>
      ) : null}
      <QueryView query={threads}>
        {(rows) => {
          const visible = rows.filter(({ resolved }) => resolved === (shown === 'resolved'));
          return (
            <>
              <Segmented
                aria-label="批注状态"
                size="small"
                value={shown}
                onChange={setShown}
                options={[
                  { value: 'open', label: `待处理 ${rows.filter(({ resolved }) => !resolved).length}` },
                  { value: 'resolved', label: `已解决 ${rows.filter(({ resolved }) => resolved).length}` },
                ]}
              />
              {visible.length === 0 ? (
                <EmptyState
                  title={shown === 'open' ? '没有待处理的批注' : '没有已解决的批注'}
                  advice="选中正文里的几个字，点工具栏的“批注”。"
                />
              ) : (
                <ul>
                  {visible.map((thread) => (
                    <CommentThread
                      key={thread.id}
                      editor={editor}
                      place={place}
                      thread={thread}
                      isOpen={thread.id === openThread}
                    />
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </QueryView>
    </div>
  );
};
