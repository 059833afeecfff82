import { Input, Select } from 'antd';
import type { FormDefinition } from '#kit/form/define-form.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { textWidth } from '../../ui/text-width.ts';

interface FormHeadProps {
  readonly form: FormDefinition;
  readonly onChange: (form: FormDefinition) => void;
}

/** What the form is called, what one row of it is, and which day it counts on. */
export const FormHead = ({ form, onChange }: FormHeadProps) => (
  <Panel title="表名和说明">
    <div className="rj-form__fields">
      <FormField id="form-title" label="表名">
        {(aria) => (
          <Input
            {...aria}
            maxLength={30}
            value={form.title}
            onChange={(event) => onChange({ ...form, title: event.target.value })}
          />
        )}
      </FormField>
      <FormField id="form-purpose" label="填表说明" help="一句话：一行登记什么，由谁填写。">
        {(aria) => (
          <Input.TextArea
            {...aria}
            autoSize
            maxLength={200}
            value={form.purpose}
            onChange={(event) => onChange({ ...form, purpose: event.target.value })}
          />
        )}
      </FormField>
      <FormField id="form-day" label="按哪个日期统计">
        {(aria) => (
          <Select
            {...aria}
            aria-label="按哪个日期统计"
            style={textWidth(200)}
            value={form.businessDay}
            options={form.fields
              .filter(({ type, retired }) => type === 'date' && !retired)
              .map(({ code, label }) => ({ value: code, label }))}
            onChange={(businessDay) => onChange({ ...form, businessDay })}
          />
        )}
      </FormField>
    </div>
  </Panel>
);
