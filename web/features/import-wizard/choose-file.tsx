import { InboxOutlined } from '@ant-design/icons';
import { Checkbox, Input, Select, Upload } from 'antd';
import { useLedgers } from '../../api/ledgers.ts';
import { usePermission } from '../../api/session.ts';
import { DownloadButton } from '../../ui/download-button.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { formatBytes } from '../../ui/format.ts';
import { RegionPicker } from '../region-picker/region-picker.tsx';

export interface ImportChoice {
  readonly kind: 'persons' | 'ledger';
  readonly ledger: string | undefined;
  readonly region: number | undefined;
  readonly allOrNothing: boolean;
  /** Why rows of closed periods are taken as late; undefined when they are not. */
  readonly lateReason: string | undefined;
  readonly file: File | undefined;
}

interface ChooseFileProps {
  readonly choice: ImportChoice;
  readonly onChange: (choice: ImportChoice) => void;
}

const PERSONS = 'persons';

/** What is imported, for which place, from which file. */
export const ChooseFile = ({ choice, onChange }: ChooseFileProps) => {
  const ledgers = useLedgers();
  const mayBeLate = usePermission('ledger.late');
  const { kind, ledger, file } = choice;
  return (
    <div className="rj-import-step">
      <FormField id="import-kind" label="导入什么">
        {(aria) => (
          <Select
            {...aria}
            aria-label="导入什么"
            style={{ width: 320, maxWidth: '100%' }}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            value={kind === 'persons' ? PERSONS : (ledger ?? null)}
            options={[
              { value: PERSONS, label: '人员档案' },
              ...(ledgers.data ?? []).map(({ code, title }) => ({ value: code, label: title })),
            ]}
            onChange={(code: string) =>
              onChange(
                code === PERSONS
                  ? { ...choice, kind: 'persons', ledger: undefined }
                  : { ...choice, kind: 'ledger', ledger: code },
              )
            }
          />
        )}
      </FormField>
      <FormField id="import-region" label="所在地" help="表里没有写地区的行，按这里算；表里写了的以表为准。">
        {(aria) => (
          <RegionPicker
            aria={aria}
            label="所在地"
            value={choice.region}
            onChange={(region) => onChange({ ...choice, region })}
          />
        )}
      </FormField>
      <FormField
        id="import-file"
        label="文件"
        help="xlsx 或 csv。表头不必与模板完全一样，常见的叫法和顺序都认得；标题行、合计行会自动跳过。"
      >
        {() => (
          <Upload.Dragger
            id="import-file"
            accept=".xlsx,.csv"
            maxCount={1}
            beforeUpload={(chosen) => {
              onChange({ ...choice, file: chosen });
              return false;
            }}
            onRemove={() => onChange({ ...choice, file: undefined })}
            showUploadList={false}
          >
            <p style={{ fontSize: 28, lineHeight: 1.5, color: 'var(--rj-green)' }}>
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
      <Checkbox
        checked={choice.allOrNothing}
        onChange={({ target }) => onChange({ ...choice, allOrNothing: target.checked })}
      >
        有一行未通过就全部不导入
      </Checkbox>
      {mayBeLate && kind === 'ledger' ? (
        <div>
          <Checkbox
            checked={choice.lateReason !== undefined}
            onChange={({ target }) => onChange({ ...choice, lateReason: target.checked ? '' : undefined })}
          >
            已结账期间的行作为迟报导入
          </Checkbox>
          {choice.lateReason === undefined ? null : (
            <Input
              aria-label="迟报原因"
              placeholder="迟报原因，记入每一行的经办记录"
              maxLength={200}
              value={choice.lateReason}
              onChange={({ target }) => onChange({ ...choice, lateReason: target.value })}
            />
          )}
        </div>
      ) : null}
      <div>
        <DownloadButton
          path={kind === 'persons' ? '/people/template.xlsx' : `/ledgers/${ledger ?? ''}/template.xlsx`}
          disabled={kind === 'ledger' && !ledger}
        >
          下载填报模板
        </DownloadButton>
      </div>
    </div>
  );
};
