import type { FieldDefinition } from '#kit/form/define-field.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { PeoplePicker } from '../person-picker/people-picker.tsx';
import { AnswerInput, isGroup } from './answer-input.tsx';
import type { EntryDraft } from './entry-draft.ts';

interface DraftFieldProps {
  readonly field: FieldDefinition;
  readonly draft: EntryDraft;
  readonly onDraft: (draft: EntryDraft) => void;
  /** The code of the field when left out. */
  readonly id?: string;
  readonly error?: string | undefined;
  /** A day that may not lie ahead. */
  readonly past?: boolean;
}

/** One field of an entry being filled in: its words, its answer or the people it names, and what is wrong with it. */
export const DraftField = ({
  field,
  draft,
  onDraft,
  id = field.code,
  error,
  past = false,
}: DraftFieldProps) => {
  const codeLists = useCodeLists();
  return (
    <FormField
      id={id}
      label={field.label || '（没有名称）'}
      optional={field.optional}
      help={field.help}
      error={error}
      group={isGroup(field, optionsOf(codeLists, field.codeList).length)}
    >
      {(aria) =>
        field.type === 'person' ? (
          <PeoplePicker
            aria={aria}
            label={field.label}
            several={field.several === true}
            value={draft.people}
            onChange={(people) => onDraft({ ...draft, people })}
          />
        ) : (
          <AnswerInput
            field={field}
            aria={aria}
            value={draft.answers[field.code] ?? null}
            onChange={(value) => onDraft({ ...draft, answers: { ...draft.answers, [field.code]: value } })}
            past={past}
          />
        )
      }
    </FormField>
  );
};
