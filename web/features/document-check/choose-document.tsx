import { InboxOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Segmented, Upload } from 'antd';
import { useState } from 'react';
import type { CheckSource } from '../../api/document-checks.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { formatBytes } from '../../ui/format.ts';

interface ChooseDocumentProps {
  readonly checking: boolean;
  readonly onCheck: (source: CheckSource, year: number | undefined) => void;
}

const LONGEST = 200_000;

/** A file or pasted text, and the year it is about. */
export const ChooseDocument = ({ checking, onCheck }: ChooseDocumentProps) => {
  const [way, setWay] = useState<'file' | 'text'>('file');
  const [file, setFile] = useState<File>();
  const [text, setText] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const source: CheckSource | undefined =
    way === 'file' ? file && { file } : text.trim() === '' ? undefined : { text };
  return (
    <form
      className="rj-check-choose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (source) onCheck(source, year ?? undefined);
      }}
    >
      <Segmented
        aria-label="文稿从哪里来"
        value={way}
        onChange={setWay}
        options={[
          { value: 'file', label: '选择文件' },
          { value: 'text', label: '粘贴文字' },
        ]}
      />
      {way === 'file' ? (
        <FormField id="check-file" label="文稿" help="docx、txt 或 md。文件只在检查时读一遍，不保存。">
          {() => (
            <Upload.Dragger
              id="check-file"
              accept=".docx,.txt,.md"
              maxCount={1}
              showUploadList={false}
              beforeUpload={(chosen) => {
                setFile(chosen);
                return false;
              }}
            >
              <p className="rj-check-choose__icon">
                <InboxOutlined />
              </p>
              {file ? (
                <p>
                  <strong>{file.name}</strong>（{formatBytes(file.size)}），点击可另选
                </p>
              ) : (
                <p>点击选择文件，或把文件拖到这里</p>
              )}
            </Upload.Dragger>
          )}
        </FormField>
      ) : (
        <FormField id="check-text" label="文字" help="每段一行。文字只在检查时读一遍，不保存。">
          {(aria) => (
            <Input.TextArea
              {...aria}
              rows={14}
              maxLength={LONGEST}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </FormField>
      )}
      <FormField
        id="check-year"
        label="文稿所写的年份"
        optional
        help="法规、机构和军衔的名称随年份而变。不填就从文稿里看。"
      >
        {(aria) => (
          <InputNumber
            {...aria}
            aria-label="文稿所写的年份"
            min={1949}
            max={2200}
            controls={false}
            value={year}
            onChange={setYear}
          />
        )}
      </FormField>
      <div>
        <Button type="primary" htmlType="submit" loading={checking} disabled={!source}>
          检查
        </Button>
      </div>
    </form>
  );
};
