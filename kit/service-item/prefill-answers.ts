import type { FieldDefinition } from '../form/define-field.ts';
import type { Answers } from '../define-ledger.ts';
import type { ExpressionRow } from '../expression/evaluate.ts';
import type { ItemField } from './define-service-item.ts';

/** A field that an open fact of the file answers: `prefilled('difficulty', codeField(…))`. */
export const prefilled = (fact: string, field: FieldDefinition): ItemField => ({ ...field, prefill: fact });

/** What the file already answers of a form: nothing of it is asked again. Facts of several codes answer nothing. */
export const prefillAnswers = (fields: readonly ItemField[], person: ExpressionRow): Answers => {
  const answers: Record<string, string | number | boolean> = {};
  for (const { code, prefill } of fields) {
    const fact = prefill === undefined ? null : (person[prefill] ?? null);
    if (fact !== null && typeof fact !== 'object') answers[code] = fact;
  }
  return answers;
};
