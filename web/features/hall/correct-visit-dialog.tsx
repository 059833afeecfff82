import { Radio, Select } from 'antd';
import { useState } from 'react';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import type { HallTicket } from '../../api/hall-shapes.ts';
import { useTicketStep } from '../../api/hall-steps.ts';
import type { Entry } from '../../api/ledgers.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { WholeNumberInput } from '../../ui/form/whole-number-input.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

interface CorrectVisitDialogProps {
  readonly ticket: HallTicket;
  /** The line of the reception ledger as it stands. */
  readonly line: Entry;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Writes otherwise what came of a finished visit: in the ticket and in its line of the ledger together. */
export const CorrectVisitDialog = ({ ticket, line, onDone, onClose }: CorrectVisitDialogProps) => {
  const lists = useCodeLists();
  const step = useTicketStep();
  const said = line.answers as {
    readonly persons?: number;
    readonly isAnswered?: boolean;
    readonly dueOn?: string;
    readonly closedOn?: string;
  };
  const [matter, setMatter] = useState(ticket.matter);
  const [persons, setPersons] = useState<number | null>(said.persons ?? 1);
  const [isAnswered, setAnswered] = useState(said.isAnswered === true);
  const [dueOn, setDueOn] = useState<string | null>(said.dueOn ?? null);
  const [closedOn, setClosedOn] = useState<string | null>(said.closedOn ?? null);
  const [missing, setMissing] = useState<string>();
  const correct = async (reason: string) => {
    const days = isAnswered ? {} : { dueOn, closedOn };
    const body = { matter, persons, isAnswered, ...days, reason };
    await step.mutateAsync({ ticket, what: 'corrections', body });
    onDone();
  };
  const isWhole = (): boolean => {
    setMissing(persons === null ? '请填写来访人数。' : undefined);
    return persons !== null;
  };
  return (
    <ReasonDialog
      title={`更正${ticket.number}`}
      label="更正原因"
      help="接待台账和统计数字一起更正，原来的内容和原因留在记录中。"
      okText="更正"
      isAnswered={isWhole}
      onOk={correct}
      onClose={onClose}
    >
      <FormField id="matter" label="实际办的事">
        {(aria) => (
          <Select
            {...aria}
            aria-label="实际办的事"
            showSearch={{ optionFilterProp: 'label' }}
            options={optionsOf(lists, 'service-matter')}
            value={matter}
            onChange={setMatter}
          />
        )}
      </FormField>
      <FormField id="persons" label="来访人数" error={missing}>
        {(aria) => <WholeNumberInput aria={aria} unit="人" value={persons} onChange={setPersons} />}
      </FormField>
      {ticket.case ? null : (
        <FormField id="isAnswered" label="当场答复" group>
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
      {isAnswered ? null : (
        <>
          <FormField id="dueOn" label="应办结日期">
            {(aria) => <DateInput aria={aria} label="应办结日期" value={dueOn} onChange={setDueOn} />}
          </FormField>
          <FormField id="closedOn" label="实际办结日期" optional>
            {(aria) => <DateInput aria={aria} label="实际办结日期" value={closedOn} onChange={setClosedOn} />}
          </FormField>
        </>
      )}
    </ReasonDialog>
  );
};
