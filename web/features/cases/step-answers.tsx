import type { Answers } from '#kit/define-ledger.ts';
import type { FieldDefinition } from '#kit/form/define-field.ts';
import { evaluate, type ExpressionRow } from '#kit/expression/evaluate.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { AnswerInput, isGroup } from '../definition-form/answer-input.tsx';

interface AnswerFieldsProps {
  readonly fields: readonly FieldDefinition[];
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  readonly errorOf: (code: string) => string | undefined;
  /** What else the conditions look at. */
  readonly row?: ExpressionRow;
  /** Codes of the fields the file filled in. */
  readonly fromFile?: readonly string[];
}

/** The fields asked for, given what is answered so far. */
export const askedOf = (fields: readonly FieldDefinition[], answers: Answers, row: ExpressionRow = {}) =>
  fields.filter(({ show }) => !show || evaluate(show, { ...row, ...answers }) === true);

/** Inputs for the fields of an application or of a desk. */
export const AnswerFields = (props: AnswerFieldsProps) => {
  const { fields, answers, onAnswers, errorOf, row = {}, fromFile = [] } = props;
  const lists = useCodeLists();
  return (
    <>
      {askedOf(fields, answers, row).map((field) => (
        <FormField
          key={field.code}
          id={field.code}
          label={field.label}
          optional={field.optional}
          help={fromFile.includes(field.code) ? '已由档案带出，有变化的可以改。' : field.help}
          error={errorOf(field.code)}
          group={isGroup(field, optionsOf(lists, field.codeList).length)}
        >
          {(aria) => (
            <AnswerInput
              field={field}
              aria={aria}
              value={answers[field.code] ?? null}
              onChange={(value) => onAnswers({ ...answers, [field.code]: value })}
            />
          )}
        </FormField>
      ))}
    </>
  );
};
