import { Checkbox, Input, Select } from 'antd';
import { useLedgers } from '../../api/ledgers.ts';
import { useMirrors } from '../../api/mirrors.ts';
import { usePermission } from '../../api/session.ts';
import { DownloadButton } from '../../ui/download-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { today } from '../../ui/today.ts';
import { RegionPicker } from '../region-picker/region-picker.tsx';
import { textWidth } from '../../ui/text-width.ts';

export interface ImportChoice {
  readonly kind: 'persons' | 'ledger' | 'mirror';
  readonly ledger: string | undefined;
  readonly mirror: string | undefined;
  /** Day the official system wrote its export. */
  readonly asOf: string | undefined;
  readonly isPartial: boolean;
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
/** Before the code of an official system, so that it is not taken for a ledger. */
const MIRROR = 'mirror/';

const valueOf = ({ kind, ledger, mirror }: ImportChoice): string | null => {
  if (kind === 'persons') return PERSONS;
  return kind === 'mirror' ? `${MIRROR}${mirror ?? ''}` : (ledger ?? null);
};

const templateOf = ({ kind, ledger, mirror }: ImportChoice): string => {
  if (kind === 'persons') return '/people/template.xlsx';
  return kind === 'mirror'
    ? `/mirrors/${mirror ?? ''}/template.xlsx`
    : `/ledgers/${ledger ?? ''}/template.xlsx`;
};

const chosen = (code: string): Partial<ImportChoice> => {
  const none = {
    ledger: undefined,
    mirror: undefined,
    asOf: undefined,
    isPartial: false,
    lateReason: undefined,
  };
  if (code === PERSONS) return { ...none, kind: 'persons' };
  return code.startsWith(MIRROR)
    ? { ...none, kind: 'mirror', mirror: code.slice(MIRROR.length), asOf: today() }
    : { ...none, kind: 'ledger', ledger: code };
};

/** What is imported, for which place, from which file. */
export const ChooseFile = ({ choice, onChange }: ChooseFileProps) => {
  const ledgers = useLedgers();
  const mayBeLate = usePermission('ledger.late');
  const mirrors = useMirrors(usePermission('people.read'));
  const { kind, ledger } = choice;
  return (
    <div className="rj-import-step">
      <FormField id="import-kind" label="导入什么">
        {(aria) => (
          <Select
            {...aria}
            aria-label="导入什么"
            style={textWidth(320)}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            value={valueOf(choice)}
            options={[
              { value: PERSONS, label: '人员档案' },
              ...(mirrors.data ?? []).map(({ code, system }) => ({
                value: `${MIRROR}${code}`,
                label: system,
              })),
              ...(ledgers.data ?? []).map(({ code, title }) => ({ value: code, label: title })),
            ]}
            onChange={(code: string) => onChange({ ...choice, ...chosen(code) })}
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
      {kind === 'mirror' ? (
        <FormField
          id="import-as-of"
          label="数据截止日期"
          help="对方系统导出这份表的日期。更早的导出不会覆盖更新的。"
        >
          {(aria) => (
            <DateInput
              aria={aria}
              label="数据截止日期"
              past
              value={choice.asOf ?? null}
              onChange={(asOf) => onChange({ ...choice, asOf: asOf ?? undefined })}
            />
          )}
        </FormField>
      ) : null}
      <FormField
        id="import-file"
        label="文件"
        help="xlsx 或 csv。表头不必与模板完全一样，常见的叫法和顺序都认得；标题行、合计行会自动跳过。"
      >
        {() => (
          <FileDrop
            id="import-file"
            accept=".xlsx,.csv"
            file={choice.file}
            onChoose={(file) => onChange({ ...choice, file })}
          />
        )}
      </FormField>
      {kind === 'mirror' ? (
        <Checkbox
          checked={choice.isPartial}
          onChange={({ target }) => onChange({ ...choice, isPartial: target.checked })}
        >
          只是其中一部分（如补导退回的行）：不在表里的人不算对方没有
        </Checkbox>
      ) : null}
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
            已结账期间的行作为迟报登记
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
        <DownloadButton path={templateOf(choice)} disabled={kind === 'ledger' && !ledger}>
          下载填报模板
        </DownloadButton>
      </div>
    </div>
  );
};
