import { Input, Select } from 'antd';
import type { DocumentDetails, DocumentKindItem } from '../../api/documents.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';

interface DocumentFormProps {
  readonly kinds: readonly DocumentKindItem[];
  readonly value: DocumentDetails;
  readonly onChange: (value: DocumentDetails) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const NO_NOTES = { consentOn: null, consentNote: null, transcript: null };

export const NO_DETAILS: DocumentDetails = { kind: '', caption: '', takenOn: null, notes: null };

/** What a clerk says about a file: kind, caption and day; consent and transcript of an oral history. */
export const DocumentForm = ({ kinds, value, onChange, errorOf }: DocumentFormProps) => {
  const kind = kinds.find(({ code }) => code === value.kind);
  const notes = value.notes ?? NO_NOTES;
  const groups = [...new Set(kinds.map(({ group }) => group))];
  return (
    <div className="rj-form__fields">
      <FormField
        id="kind"
        label="材料类别"
        error={errorOf('kind')}
        help={kind?.sealed ? '这类材料加密保存，查看要写明原因。' : undefined}
      >
        {(aria) => (
          <Select
            {...aria}
            aria-label="材料类别"
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: '100%' }}
            placeholder="请选择"
            value={value.kind || null}
            options={groups.map((group) => ({
              label: group,
              options: kinds
                .filter((one) => one.group === group)
                .map(({ code, title }) => ({ value: code, label: title })),
            }))}
            onChange={(code: string) =>
              onChange({
                ...value,
                kind: code,
                notes: kinds.find((one) => one.code === code)?.honour === 'video' ? notes : null,
              })
            }
          />
        )}
      </FormField>
      <FormField
        id="caption"
        label="说明"
        optional
        error={errorOf('caption')}
        help="如“1979年立三等功留影”，会印在画册的图片下面。"
      >
        {(aria) => (
          <Input
            {...aria}
            maxLength={200}
            value={value.caption}
            onChange={(event) => onChange({ ...value, caption: event.target.value })}
          />
        )}
      </FormField>
      <FormField id="takenOn" label="拍摄或形成日期" optional error={errorOf('takenOn')}>
        {(aria) => (
          <DateInput
            aria={aria}
            label="拍摄或形成日期"
            past
            value={value.takenOn}
            onChange={(takenOn) => onChange({ ...value, takenOn })}
          />
        )}
      </FormField>
      {kind?.honour === 'video' ? (
        <>
          <FormField
            id="consentOn"
            label="本人同意日期"
            error={errorOf('consentOn')}
            help="拍摄、保存和展示口述历史，应先征得本人同意。"
          >
            {(aria) => (
              <DateInput
                aria={aria}
                label="本人同意日期"
                past
                value={notes.consentOn}
                onChange={(consentOn) => onChange({ ...value, notes: { ...notes, consentOn } })}
              />
            )}
          </FormField>
          <FormField id="consentNote" label="同意的范围和方式" optional error={errorOf('consentNote')}>
            {(aria) => (
              <Input
                {...aria}
                maxLength={300}
                placeholder="如：书面同意，仅供本局存档和展陈"
                value={notes.consentNote ?? ''}
                onChange={(event) =>
                  onChange({ ...value, notes: { ...notes, consentNote: event.target.value || null } })
                }
              />
            )}
          </FormField>
          <FormField id="transcript" label="口述文字" optional error={errorOf('transcript')}>
            {(aria) => (
              <Input.TextArea
                {...aria}
                autoSize={{ minRows: 3, maxRows: 12 }}
                value={notes.transcript ?? ''}
                onChange={(event) =>
                  onChange({ ...value, notes: { ...notes, transcript: event.target.value || null } })
                }
              />
            )}
          </FormField>
        </>
      ) : null}
    </div>
  );
};
