import { App, Button, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import type { HallTicket } from '../../api/hall-shapes.ts';
import { useTicketStep } from '../../api/hall-steps.ts';
import { usePromisedDay } from '../../api/hall-tickets.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';

interface FinishFormProps {
  readonly ticket: HallTicket;
  /** The hall's promise for what cannot be settled at the window, in working days. */
  readonly followUpDays: number;
}

/** What came of the visit; finishing it writes the line of the reception ledger. */
export const FinishForm = ({ ticket, followUpDays }: FinishFormProps) => {
  const lists = useCodeLists();
  const { message } = App.useApp();
  const step = useTicketStep();
  const { refusal, sending, send, errorOf } = useSubmission();
  const promised = usePromisedDay(ticket.day, followUpDays);
  const [matter, setMatter] = useState(ticket.matter);
  const [persons, setPersons] = useState(1);
  // What was taken in as a case is settled by the case.
  const isCase = ticket.case !== null;
  const [answered, setAnswered] = useState(true);
  const isAnswered = answered && !isCase;
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const submit = () =>
    void send([], ['persons', 'isAnswered', 'dueOn', 'note'], async () => {
      const due = isAnswered ? {} : { dueOn: dueOn ?? promised.data?.dueOn ?? null };
      const body = { matter, persons, isAnswered, ...due, note: note.trim() || null };
      await step.mutateAsync({ ticket, what: 'finishes', body });
      void message.success(`${ticket.number}已办结，接待台账已记下`);
    });
  return (
    <>
      <ErrorSummary {...refusal} />
      <div className="rj-form__fields" style={{ marginTop: 16 }}>
        <FormField id="matter" label="实际办的事">
          {(aria) => (
            <Select
              {...aria}
              aria-label="实际办的事"
              style={{ width: '100%', maxWidth: 320 }}
              showSearch={{ optionFilterProp: 'label' }}
              options={optionsOf(lists, 'service-matter')}
              value={matter}
              onChange={setMatter}
            />
          )}
        </FormField>
        <FormField id="persons" label="来访人数" error={errorOf('persons')}>
          {(aria) => (
            <InputNumber
              {...aria}
              min={1}
              max={200}
              precision={0}
              suffix="人"
              value={persons}
              onChange={(value) => setPersons(value ?? 1)}
            />
          )}
        </FormField>
        {isCase ? null : (
          <FormField id="isAnswered" label="当场答复" group error={errorOf('isAnswered')}>
            {(aria) => (
              <Radio.Group
                id={aria.id}
                aria-label="当场答复"
                options={[
                  { value: true, label: '当场办结或答复' },
                  { value: false, label: '需要后续办理' },
                ]}
                value={isAnswered}
                onChange={(event) => setAnswered(event.target.value as boolean)}
              />
            )}
          </FormField>
        )}
        {isAnswered || isCase ? null : (
          <FormField
            id="dueOn"
            label="应办结日期"
            error={errorOf('dueOn')}
            help={`按大厅承诺，${followUpDays}个工作日内办结。`}
          >
            {(aria) => (
              <DateInput
                aria={aria}
                label="应办结日期"
                value={dueOn ?? promised.data?.dueOn ?? null}
                onChange={setDueOn}
              />
            )}
          </FormField>
        )}
        <ParagraphField
          id="note"
          label="备注"
          optional
          error={errorOf('note')}
          maxLength={180}
          value={note}
          onChange={setNote}
        />
      </div>
      <div className="rj-form__actions" style={{ marginTop: 16 }}>
        <Button type="primary" loading={sending} onClick={submit}>
          办结
        </Button>
      </div>
    </>
  );
};
