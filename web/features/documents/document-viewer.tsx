import { Button } from 'antd';
import { useState } from 'react';
import { contentUrl, documentPath, useDocument, type DocumentItem } from '../../api/documents.ts';
import { usePermission } from '../../api/session.ts';
import { DownloadButton } from '../../ui/download-button.tsx';
import { formatMoment } from '../../ui/format.ts';
import { ChangeDocument } from './change-document.tsx';
import { documentTitle } from './document-card.tsx';
import { EndDocument } from './end-document.tsx';
import { ReasonForm } from './reason-form.tsx';
import { Modal } from '../../ui/modal.tsx';
import './documents.css';

interface DocumentViewerProps {
  readonly item: DocumentItem;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

const Content = ({ item, reason }: { readonly item: DocumentItem; readonly reason?: string | undefined }) => {
  if (item.mediaClass === 'video')
    return <video controls preload="metadata" src={contentUrl(item, 'original', reason)} />;
  if (item.mediaClass === 'audio')
    return <audio controls preload="metadata" src={contentUrl(item, 'original', reason)} />;
  if (item.hasView) return <img src={contentUrl(item, 'view', reason)} alt={documentTitle(item)} />;
  return item.hasThumb ? (
    <img src={contentUrl(item, 'thumb', reason)} alt={`${documentTitle(item)}第一页`} />
  ) : (
    <p className="rj-note">这种文件不能在这里显示，请下载后打开。</p>
  );
};

/** One document as large as the screen allows, with what is known of it and what can be done with it. */
export const DocumentViewer = ({ item, mayChange, onClose }: DocumentViewerProps) => {
  const [reason, setReason] = useState<string>();
  const [doing, setDoing] = useState<'change' | 'removals' | 'erasures'>();
  const mayErase = usePermission('document.erase');
  const mayReveal = usePermission('people.reveal');
  const full = useDocument(item.hasNotes ? item : undefined);
  const notes = full.data?.notes;
  const isShut = item.isSealed && reason === undefined;
  return (
    <Modal open width={860} title={documentTitle(item)} footer={null} onCancel={onClose} destroyOnHidden>
      {isShut ? (
        mayReveal ? (
          <ReasonForm
            words="查看"
            help="这类材料含身份、健康或账户信息。查看人、时间、原因会记入查阅记录。"
            onReason={setReason}
          />
        ) : (
          <p className="rj-note">这份材料加密保存，您的岗位不能查看。</p>
        )
      ) : (
        <div className="rj-viewer">
          <Content item={item} reason={reason} />
        </div>
      )}
      <p className="rj-note">
        {item.kindTitle}，{item.fileName}
        {item.takenOn ? `，拍摄或形成于 ${item.takenOn}` : ''}，{item.by || '系统'}上传于{' '}
        {formatMoment(item.recordedAt)}
      </p>
      {notes ? (
        <>
          <p>
            本人于 {notes.consentOn ?? '（未记）'} 同意{notes.consentNote ? `：${notes.consentNote}` : ''}
          </p>
          {notes.transcript ? <p className="rj-viewer__transcript">{notes.transcript}</p> : null}
        </>
      ) : null}
      {doing === 'change' ? <ChangeDocument item={item} notes={notes ?? null} onDone={onClose} /> : null}
      {doing === 'removals' || doing === 'erasures' ? (
        <EndDocument item={item} how={doing} onDone={onClose} />
      ) : null}
      {doing === undefined ? (
        <div className="rj-form__actions">
          {isShut ? null : (
            <DownloadButton
              path={`${documentPath(item)}/content`}
              query={{ copy: 'original', save: true, reason }}
            >
              下载原件
            </DownloadButton>
          )}
          {mayChange && item.subject.kind !== 'archive' ? (
            <>
              <Button onClick={() => setDoing('change')} disabled={item.hasNotes && !full.isSuccess}>
                修改说明
              </Button>
              <Button onClick={() => setDoing('removals')}>移除</Button>
            </>
          ) : null}
          {mayErase ? (
            <Button danger onClick={() => setDoing('erasures')}>
              依法销毁
            </Button>
          ) : null}
        </div>
      ) : null}
    </Modal>
  );
};
