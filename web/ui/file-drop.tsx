import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { formatBytes } from './format.ts';
import './file-drop.css';

interface FileDropProps {
  readonly id?: string;
  /** Endings of the files taken: '.xlsx,.csv'. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly file?: File | undefined;
  /** Said before a file is chosen. */
  readonly invitation?: string;
  /** Said below, in small letters. */
  readonly note?: string;
  readonly onChoose: (file: File) => void;
}

/** Where one file is dropped or chosen; it stays in the browser until somebody sends it. */
export const FileDrop = ({
  id,
  accept,
  disabled = false,
  file,
  invitation = '点击选择文件，或把文件拖到这里',
  note,
  onChoose,
}: FileDropProps) => (
  <Upload.Dragger
    {...(id !== undefined && { id })}
    accept={accept}
    maxCount={1}
    disabled={disabled}
    showUploadList={false}
    beforeUpload={(chosen) => {
      onChoose(chosen);
      return false;
    }}
  >
    <p className="rj-file-drop__icon">
      <InboxOutlined />
    </p>
    {file ? (
      <p>
        <strong>{file.name}</strong>（{formatBytes(file.size)}），点击可另选
      </p>
    ) : (
      <p>{invitation}</p>
    )}
    {note ? <p className="rj-note">{note}</p> : null}
  </Upload.Dragger>
);
