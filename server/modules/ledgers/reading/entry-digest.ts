import { codeLabel } from '#definitions';
import type { Answers, FieldDefinition, LedgerDefinition } from '#kit';

const MOST_PARTS = 4;
const FEN_PER_YUAN = 100;

const wordsOf = (field: FieldDefinition, value: string | number | boolean): string => {
  if (field.type === 'code') return codeLabel(field.codeList ?? '', String(value));
  if (typeof value === 'boolean') return value ? field.label : '';
  if (field.type === 'money') return `${field.label}${Number(value) / FEN_PER_YUAN}元`;
  return field.type === 'integer' ? `${field.label}${value}${field.unit ?? ''}` : String(value);
};

/** A line that tells an entry from others of its ledger: its first answers in words, the day left out. */
export const entryDigest = (ledger: LedgerDefinition, answers: Answers): string =>
  ledger.fields
    .filter((field) => field.code !== ledger.businessDay)
    .flatMap((field) => {
      const value = answers[field.code] ?? null;
      return value === null || value === '' ? [] : [wordsOf(field, value)];
    })
    .filter((words) => words !== '')
    .slice(0, MOST_PARTS)
    .join('，');
