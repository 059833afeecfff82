import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { formatBytes } from '../../ui/format.ts';

interface ChooseReportProps {
  readonly file: File | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

/** Last year's text, from the writer's own machine. */
export const ChooseReport = ({ file, onChoose }: ChooseReportProps) => (
  <Upload.Dragger
    accept=".docx,.txt,.md"
    maxCount={1}
    showUploadList={false}
    beforeUpload={(chosen) => {
      onChoose(chosen);
      return false;
    }}
  >
    <p className="ant-upload-drag-icon">
      <InboxOutlined />
    </p>
    <p>{file ? `${file.name}　${formatBytes(file.size)}` : '点击选择，或把去年的 docx 拖到这里'}</p>
    <p className="rj-note">也可以是 txt、md。文件只读一次，不保存。</p>
  </Upload.Dragger>
);
