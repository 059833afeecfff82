import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useCalendarAct } from '../../api/calendar.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';

const KINDS = [
  { value: 'rest', label: '休息' },
  { value: 'work', label: '上班（调休）' },
  { value: 'week', label: '恢复按星期' },
];

interface ArrangeDaysProps {
  readonly day: string;
  readonly onClose: () => void;
}

/** Lets days rest, work, or follow the week again, as the State Council arranged. */
export const ArrangeDays = ({ day, onClose }: ArrangeDaysProps) => {
  const act = useCalendarAct();
  const [values, setValues] = useState({ from: day, to: day, kind: 'rest', name: '' });
  const submission = useSubmission();
  const { errorOf } = submission;
  const submit = () =>
    submission.send(
      values.kind !== 'week' && values.name.trim() === ''
        ? [{ field: 'name', message: '请填写名称，例如“国庆节”。' }]
        : [],
      ['from', 'to', 'name'],
      async () => {
        await act.mutateAsync({ path: '/calendar/arrangements', body: values });
        onClose();
      },
    );
  return (
    <FormDialog
      title="安排放假和调休"
      okText="保存"
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormField id="from" label="从" error={errorOf('from')}>
        {(aria) => (
          <DateInput
            aria={aria}
            label="从"
            value={values.from}
            onChange={(from) =>
              from && setValues({ ...values, from, to: from > values.to ? from : values.to })
            }
          />
        )}
      </FormField>
      <FormField id="to" label="到" error={errorOf('to')}>
        {(aria) => (
          <DateInput
            aria={aria}
            label="到"
            value={values.to}
            onChange={(to) => to && setValues({ ...values, to })}
          />
        )}
      </FormField>
      <FormField id="kind" label="安排" group>
        {() => (
          <Radio.Group
            options={KINDS}
            value={values.kind}
            onChange={({ target }) => setValues({ ...values, kind: target.value as string })}
          />
        )}
      </FormField>
      {values.kind === 'week' ? null : (
        <FormField id="name" label="名称" error={errorOf('name')} help="节日的名称；调休上班也填写节日名称。">
          {(aria) => (
            <Input
              {...aria}
              maxLength={20}
              value={values.name}
              onChange={({ target }) => setValues({ ...values, name: target.value })}
            />
          )}
        </FormField>
      )}
    </FormDialog>
  );
};
