import type { FieldDefinition } from '#kit/form/define-field.ts';
import type { CodeLists } from '../../api/code-lists.ts';
import { optionsOf } from '../../api/code-list-words.ts';
import type { Answer } from '../../features/definition-form/answer-input.tsx';
import type { EntryDraft } from '../../features/definition-form/entry-draft.ts';
import { FormField, type FieldAria } from '../../ui/form/form-field.tsx';
import { today } from '../../ui/today.ts';
import { ChoiceInput, standsOpen } from './choice-input.tsx';
import { NumberInput } from './number-input.tsx';
import { PeopleInput } from './people-input.tsx';

interface AnswerFieldProps {
  readonly field: FieldDefinition;
  readonly draft: EntryDraft;
  readonly lists: CodeLists;
  readonly error: string | undefined;
  /** The day of the work: it cannot lie ahead. */
  readonly past: boolean;
  readonly onDraft: (draft: EntryDraft) => void;
}

const YES_NO = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];

const choicesOf = (field: FieldDefinition, lists: CodeLists, chosen: Answer) =>
  field.type === 'yesNo' ? YES_NO : optionsOf(lists, field.codeList, chosen);

const isChoice = ({ type }: FieldDefinition): boolean => type === 'code' || type === 'yesNo';

const Input = ({
  field,
  lists,
  past,
  aria,
  value,
  onChange,
}: Pick<AnswerFieldProps, 'field' | 'lists' | 'past'> & {
  readonly aria: FieldAria;
  readonly value: Answer;
  readonly onChange: (value: Answer) => void;
}) => {
  const text = typeof value === 'string' ? value : '';
  const common = { ...aria, className: 'rj-fw-input' };
  const ofTyped = (typed: string) => onChange(typed === '' ? null : typed);
  switch (field.type) {
    case 'code':
    case 'yesNo':
      return (
        <ChoiceInput
          aria={aria}
          options={choicesOf(field, lists, value)}
          value={value}
          isOptional={field.optional === true}
          onChange={onChange}
        />
      );
    case 'money':
    case 'integer':
      return (
        <NumberInput
          aria={aria}
          unit={field.type === 'money' ? '元' : (field.unit ?? '')}
          isMoney={field.type === 'money'}
          value={value}
          onChange={onChange}
        />
      );
    case 'date':
      return (
        <input
          {...common}
          type="date"
          value={text}
          {...(past || field.past ? { max: today() } : {})}
          onChange={({ target }) => ofTyped(target.value)}
        />
      );
    case 'longText':
      return <textarea {...common} rows={4} value={text} onChange={({ target }) => ofTyped(target.value)} />;
    default:
      return (
        <input {...common} autoComplete="off" value={text} onChange={({ target }) => ofTyped(target.value)} />
      );
  }
};

/** One field of an entry, from its definition, in plain elements made for a thumb. */
export const AnswerField = ({ field, draft, lists, error, past, onDraft }: AnswerFieldProps) => {
  const value = draft.answers[field.code] ?? null;
  const change = (next: Answer) => onDraft({ ...draft, answers: { ...draft.answers, [field.code]: next } });
  return (
    <FormField
      id={field.code}
      label={field.label}
      optional={field.optional}
      help={field.help}
      error={error}
      group={field.type === 'person' || (isChoice(field) && standsOpen(choicesOf(field, lists, value)))}
    >
      {(aria) =>
        field.type === 'person' ? (
          <PeopleInput
            aria={aria}
            several={field.several === true}
            value={draft.people}
            onChange={(people) => onDraft({ ...draft, people })}
          />
        ) : (
          <Input field={field} lists={lists} past={past} aria={aria} value={value} onChange={change} />
        )
      }
    </FormField>
  );
};
