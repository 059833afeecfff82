import { Button, Input, InputNumber, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { CheckRequest, CheckSource } from '../../api/document-checks.ts';
import { usePermission } from '../../api/session.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { today } from '../../ui/today.ts';
import { RegionPicker } from '../region-picker/region-picker.tsx';

interface ChooseDocumentProps {
  readonly checking: boolean;
  readonly onCheck: (request: CheckRequest) => void;
}

const LONGEST = 200_000;

/** A file or pasted text, and the year it is about. */
export const ChooseDocument = ({ checking, onCheck }: ChooseDocumentProps) => {
  const [way, setWay] = useState<'file' | 'text'>('file');
  const [file, setFile] = useState<File>();
  const [text, setText] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [region, setRegion] = useState<number>();
  const mayCompare = usePermission('metric.read');
  const of = year ?? dayjs(today()).year();
  const records = region === undefined ? undefined : { region, from: `${of}-01-01`, to: `${of}-12-31` };
  const source: CheckSource | undefined =
    way === 'file' ? file && { file } : text.trim() === '' ? undefined : { text };
  return (
    <form
      className="rj-check-choose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (source) onCheck({ source, year: year ?? (records && of), records });
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
          {() => <FileDrop id="check-file" accept=".docx,.txt,.md" file={file} onChoose={setFile} />}
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
      {mayCompare ? (
        <FormField
          id="check-region"
          label="与记录核对"
          optional
          help="选了地区，文中写明指标的数会与该地区全年的台账核对，不填年份按今年。"
        >
          {(aria) => (
            <RegionPicker
              aria={aria}
              label="与记录核对"
              placeholder="不核对"
              allowClear
              value={region}
              onChange={setRegion}
            />
          )}
        </FormField>
      ) : null}
      <div>
        <Button type="primary" htmlType="submit" loading={checking} disabled={!source}>
          检查
        </Button>
      </div>
    </form>
  );
};
