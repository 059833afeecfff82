import { Input } from 'antd';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import type { Asked } from './act-asked.ts';

const TEXTS: Readonly<Record<string, { readonly label: string; readonly hint: string }>> = {
  refer: { label: '报送单位', hint: '如：省退役军人事务厅' },
  'record-outcome': { label: '文号', hint: '没有文号的可以不填' },
  'record-official': { label: '系统编号', hint: '国家系统给的编号' },
  deliver: { label: '送达方式', hint: '如：送证上门、集体颁发、本人到站领取' },
};
const DAYS: Readonly<Record<string, string>> = {
  'post-notice': '公示开始日期',
  'record-outcome': '决定日期',
  'record-official': '状态日期',
  deliver: '送达日期',
};

interface HowAndWhenProps {
  readonly code: string;
  readonly asked: Asked;
  readonly onChange: (part: Partial<Asked>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** The line of text and the day that some acts ask for; nothing for the others. */
export const HowAndWhen = ({ code, asked, onChange, errorOf }: HowAndWhenProps) => {
  const text = TEXTS[code];
  const day = DAYS[code];
  return (
    <>
      {text ? (
        <FormField
          id="text"
          label={text.label}
          optional={code.startsWith('record')}
          error={errorOf('text') ?? errorOf('way') ?? errorOf('to')}
        >
          {(aria) => (
            <Input
              {...aria}
              placeholder={text.hint}
              value={asked.text}
              onChange={(event) => onChange({ text: event.target.value })}
            />
          )}
        </FormField>
      ) : null}
      {day ? (
        <FormField id="on" label={day} error={errorOf('on') ?? errorOf('from')}>
          {(aria) => (
            <DateInput
              aria={aria}
              label={day}
              value={asked.on}
              onChange={(on) => onChange({ on: on as string | null })}
              past
            />
          )}
        </FormField>
      ) : null}
    </>
  );
};
