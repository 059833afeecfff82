import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useChangePlan, type PersonFile, type PlanItem } from '../../api/people.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { today } from '../../ui/today.ts';

type Values = Omit<PlanItem, 'id' | 'dueOn'> & { readonly dueOn: string | null };

const BLANK: Values = {
  goal: '',
  measures: '',
  responsible: '',
  dueOn: null,
  state: 'open',
  closedOn: null,
  outcome: null,
};

const STATES = [
  { value: 'open', label: '正在办理' },
  { value: 'done', label: '已完成' },
  { value: 'dropped', label: '终止' },
];

const FIELDS = ['goal', 'measures', 'responsible', 'dueOn', 'closedOn', 'outcome'];

const problemsOf = (values: Values) => [
  ...(values.goal.trim() === '' ? [{ field: 'goal', message: '请填写帮扶目标。' }] : []),
  ...(values.measures.trim() === '' ? [{ field: 'measures', message: '请填写帮扶措施。' }] : []),
  ...(values.responsible.trim() === '' ? [{ field: 'responsible', message: '请填写责任人。' }] : []),
  ...(values.dueOn === null ? [{ field: 'dueOn', message: '请填写完成期限。' }] : []),
  ...(values.state !== 'open' && !values.outcome?.trim()
    ? [{ field: 'outcome', message: '请写明结果。' }]
    : []),
];

interface PlanFormProps {
  readonly person: PersonFile;
  /** The item changed; a new one when left out. */
  readonly item?: PlanItem | undefined;
  /** What a new item begins with, such as the words of a visit. */
  readonly suggested?: Partial<Pick<PlanItem, 'goal' | 'measures'>>;
  readonly onClose: () => void;
}

/** One item of the plan for a person: goal, measures, who, until when, and its outcome. */
export const PlanForm = ({ person, item, suggested, onClose }: PlanFormProps) => {
  const change = useChangePlan(person.countyCode, person.id);
  const [values, setValues] = useState<Values>(item ?? { ...BLANK, ...suggested });
  const submission = useSubmission();
  const { errorOf } = submission;
  const set = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }));
  const submit = () =>
    submission.send(problemsOf(values), FIELDS, async () => {
      const closedOn = values.state === 'open' ? null : (values.closedOn ?? today());
      await change.mutateAsync({
        item: { ...values, ...(item && { id: item.id }), dueOn: values.dueOn ?? '', closedOn },
        rowVersion: person.rowVersion,
      });
      onClose();
    });
  return (
    <FormDialog
      title={item ? '调整帮扶计划' : '制定帮扶计划'}
      okText="保存"
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormField id="goal" label="帮扶目标" error={errorOf('goal')}>
        {(aria) => (
          <Input
            {...aria}
            autoFocus
            maxLength={200}
            value={values.goal}
            onChange={(event) => set({ goal: event.target.value })}
          />
        )}
      </FormField>
      <ParagraphField
        id="measures"
        label="帮扶措施"
        error={errorOf('measures')}
        maxLength={500}
        value={values.measures}
        onChange={(text) => set({ measures: text })}
      />
      <FormField id="responsible" label="责任人" error={errorOf('responsible')}>
        {(aria) => (
          <Input
            {...aria}
            maxLength={40}
            value={values.responsible}
            onChange={(event) => set({ responsible: event.target.value })}
          />
        )}
      </FormField>
      <FormField id="dueOn" label="完成期限" error={errorOf('dueOn')}>
        {(aria) => (
          <DateInput aria={aria} label="完成期限" value={values.dueOn} onChange={(dueOn) => set({ dueOn })} />
        )}
      </FormField>
      {item ? (
        <FormField id="state" label="办理情况" group>
          {() => (
            <Radio.Group
              aria-label="办理情况"
              options={STATES}
              value={values.state}
              onChange={(event) => set({ state: event.target.value as PlanItem['state'] })}
            />
          )}
        </FormField>
      ) : null}
      {values.state === 'open' ? null : (
        <>
          <FormField id="closedOn" label="办结日期" error={errorOf('closedOn')}>
            {(aria) => (
              <DateInput
                aria={aria}
                label="办结日期"
                past
                value={values.closedOn ?? today()}
                onChange={(closedOn) => set({ closedOn })}
              />
            )}
          </FormField>
          <ParagraphField
            id="outcome"
            label="结果"
            error={errorOf('outcome')}
            maxLength={500}
            value={values.outcome ?? ''}
            onChange={(text) => set({ outcome: text })}
          />
        </>
      )}
    </FormDialog>
  );
};
