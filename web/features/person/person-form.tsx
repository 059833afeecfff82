import { Button, Radio } from 'antd';
import { Fragment, useState, type FormEvent, type ReactNode } from 'react';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import type { PersonField, PersonForm as PersonFormDefinition } from '../../api/person-fields.ts';
import { CorrectionReason } from '../../ui/form/correction-reason.tsx';
import { ErrorSummary, type FormProblem } from '../../ui/form/error-summary.tsx';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { checkCollections, collections, linesOf } from './collection-definitions.ts';
import { CollectionEditor } from './collection-editor.tsx';
import { FiledAlready } from './filed-already.tsx';
import { checkPerson, withIdNumber, type PersonValues } from './person-form-state.ts';
import { PersonInput } from './person-input.tsx';
import { today } from '../../ui/today.ts';

interface PersonFormProps {
  readonly form: PersonFormDefinition;
  readonly initial: PersonValues;
  readonly regionName?: string | undefined;
  /** A correction asks why, and leaves sealed facts alone unless they are written anew. */
  readonly correcting?: boolean;
  readonly submitWords: string;
  readonly onSubmit: (values: PersonValues, reason: string) => Promise<void>;
  readonly actions?: ReactNode;
}

/** The identity number names the file; another number is another person. */
const isCorrectable = (field: PersonField) => field.type !== 'idNumber';

const withoutAsking = (field: PersonField): PersonField =>
  field.sealed ? { ...field, optional: true } : field;

/** Facts of a person in titled groups; the identity number comes first and fills what it knows. */
export const PersonForm = (props: PersonFormProps) => {
  const { form, initial, regionName, correcting = false, submitWords, onSubmit } = props;
  const lists = useCodeLists();
  const [values, setValues] = useState(initial);
  const [reason, setReason] = useState('');
  const { refusal, sending, send, errorOf } = useSubmission();
  const day = today();
  const fields = correcting ? form.fields.filter(isCorrectable).map(withoutAsking) : form.fields;

  const change = (code: string, value: unknown) =>
    setValues((before) =>
      code === 'idNumber' ? withIdNumber(before, String(value), day) : { ...before, [code]: value },
    );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems: FormProblem[] = [...checkPerson(fields, values, day), ...checkCollections(values)];
    if (correcting && values['state'] !== 'active' && !values['endedOn'])
      problems.push({ field: 'endedOn', message: '请填写变动日期。' });
    if (correcting && reason.trim() === '') problems.push({ field: 'reason', message: '请写明更正原因。' });
    await send(problems, ['reason', 'endedOn', ...fields], () => onSubmit(values, reason.trim()));
  };
  return (
    <form className="rj-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary {...refusal} />
      {Object.entries(form.groups).map(([group, title]) => (
        <Panel key={group} title={title}>
          <div className="rj-form__fields">
            {fields
              .filter((field) => field.group === group)
              .map((field) => (
                <Fragment key={field.code}>
                  <FormField
                    id={field.code}
                    label={field.label}
                    optional={field.optional}
                    help={correcting && field.sealed ? '不改就留空；填写后替换原来的内容。' : field.help}
                    error={errorOf(field.code)}
                  >
                    {(aria) => (
                      <PersonInput
                        field={field}
                        aria={aria}
                        value={values[field.code]}
                        regionName={regionName}
                        autoFocus={!correcting && field.type === 'idNumber'}
                        onChange={(value) => change(field.code, value)}
                      />
                    )}
                  </FormField>
                  {!correcting && field.type === 'idNumber' ? (
                    <FiledAlready idNumber={values[field.code]} />
                  ) : null}
                </Fragment>
              ))}
          </div>
        </Panel>
      ))}
      <Panel title="经历与家庭">
        <div className="rj-form__fields">
          {collections.map((definition) => (
            <CollectionEditor
              key={definition.code}
              definition={definition}
              lines={linesOf(values[definition.code])}
              onChange={(lines) => change(definition.code, lines)}
              errorOf={errorOf}
            />
          ))}
        </div>
      </Panel>
      {correcting ? (
        <Panel title="档案状态与更正原因">
          <div className="rj-form__fields">
            <FormField id="state" label="档案状态" group>
              {() => (
                <Radio.Group
                  aria-label="档案状态"
                  options={optionsOf(lists, 'person-state').filter(({ value }) => value !== 'merged')}
                  value={values['state']}
                  onChange={(event) => change('state', event.target.value)}
                />
              )}
            </FormField>
            {values['state'] === 'active' ? null : (
              <FormField
                id="endedOn"
                label="变动日期"
                help="去世、迁出或销档的日期。"
                error={errorOf('endedOn')}
              >
                {(aria) => (
                  <DateInput
                    aria={aria}
                    label="变动日期"
                    past
                    value={values['endedOn'] as string | null}
                    onChange={(day) => change('endedOn', day)}
                  />
                )}
              </FormField>
            )}
            <CorrectionReason
              value={reason}
              error={errorOf('reason')}
              help="原来的内容会保留，更正人、时间和原因一并记入。"
              onChange={setReason}
            />
          </div>
        </Panel>
      ) : null}
      <div className="rj-form__actions">
        <Button type="primary" htmlType="submit" loading={sending}>
          {submitWords}
        </Button>
        {props.actions}
      </div>
    </form>
  );
};
