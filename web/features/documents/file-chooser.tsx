import { CameraOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import type { MediaClass } from '#kit/define-document-kind.ts';
import './documents.css';

interface FileChooserProps {
  readonly accepts: readonly MediaClass[];
  readonly onChoose: (files: readonly File[]) => void;
  readonly disabled?: boolean;
  /** Said inside the box: what may be sent. */
  readonly hint: string;
}

const ACCEPT: Readonly<Record<MediaClass, string>> = {
  picture: 'image/jpeg,image/png,image/tiff,image/webp,.jpg,.jpeg,.png,.tif,.tiff',
  document: '.pdf,.docx,.xlsx,.txt',
  audio: '.mp3,.m4a,.wav',
  video: 'video/mp4,video/quicktime,video/webm,.mp4,.mov,.webm',
};

/** Chooses files: from the disk, by dragging them in, or with the camera of a phone. */
export const FileChooser = ({ accepts, onChoose, disabled = false, hint }: FileChooserProps) => {
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    for (const one of [input.current, camera.current]) if (one) one.value = '';
    if (files.length > 0) onChoose(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  return (
    <div
      className={`rj-chooser${over ? ' rj-chooser--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepts.map((one) => ACCEPT[one]).join(',')}
        onChange={(event) => take(event.target.files)}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={(event) => take(event.target.files)}
      />
      <div className="rj-chooser__buttons">
        <Button icon={<UploadOutlined />} disabled={disabled} onClick={() => input.current?.click()}>
          选择文件
        </Button>
        {accepts.includes('picture') ? (
          <Button
            className="rj-chooser__camera"
            icon={<CameraOutlined />}
            disabled={disabled}
            onClick={() => camera.current?.click()}
          >
            拍照
          </Button>
        ) : null}
      </div>
      <p className="rj-note">{hint}</p>
    </div>
  );
};
