import {
  AudioOutlined,
  FileTextOutlined,
  LockOutlined,
  PictureOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MediaClass } from '#kit/define-document-kind.ts';
import { contentUrl, type DocumentItem } from '../../api/documents.ts';
import { formatBytes } from '../../ui/format.ts';
import './documents.css';

const ICONS: Readonly<Record<MediaClass, ReactNode>> = {
  picture: <PictureOutlined />,
  document: <FileTextOutlined />,
  audio: <AudioOutlined />,
  video: <VideoCameraOutlined />,
};

const MEDIA_WORDS: Readonly<Record<MediaClass, string>> = {
  picture: '图片',
  document: '文档',
  audio: '录音',
  video: '视频',
};

const faceOf = (item: DocumentItem): ReactNode => {
  if (item.isSealed) return <LockOutlined />;
  return item.hasThumb ? (
    <img src={contentUrl(item, 'thumb')} alt="" loading="lazy" />
  ) : (
    ICONS[item.mediaClass]
  );
};

/** What a document is called where it has no caption. */
export const documentTitle = (item: DocumentItem) => item.caption || item.kindTitle;

/** A document in a row of documents: its picture or a sign for what it is, its name, its day. */
export const DocumentCard = ({
  item,
  onOpen,
}: {
  readonly item: DocumentItem;
  readonly onOpen: () => void;
}) => (
  <button type="button" className="rj-document" onClick={onOpen}>
    <span className="rj-document__face">{faceOf(item)}</span>
    <span className="rj-document__title">{documentTitle(item)}</span>
    <span className="rj-note">
      {[
        item.takenOn,
        item.isSealed ? '加密保存' : MEDIA_WORDS[item.mediaClass],
        item.pages !== null && item.pages > 1 ? `${item.pages}页` : formatBytes(item.byteLength),
      ]
        .filter(Boolean)
        .join('　')}
    </span>
  </button>
);
