import type { FieldDefinition } from './define-field.ts';

/** Everything of a field that its constructor does not already say. */
type Options<Keys extends keyof FieldDefinition> = Partial<
  Pick<FieldDefinition, Keys | 'optional' | 'help' | 'aliases' | 'show'>
>;

/** A day, 'YYYY-MM-DD'. */
export const dateField = (
  code: string,
  label: string,
  options: Options<'filter' | 'past'> = {},
): FieldDefinition => ({
  code,
  label,
  type: 'date',
  ...options,
});

/** One code of a list; offered as a filter unless `filter: false`. */
export const codeField = (
  code: string,
  label: string,
  codeList: string,
  options: Options<'filter'> = {},
): FieldDefinition => ({ code, label, type: 'code', codeList, filter: true, ...options });

/** A whole number with its unit; summed in the totals row. */
export const countField = (
  code: string,
  label: string,
  unit: string,
  options: Options<'min' | 'max' | 'filter' | 'total'> = {},
): FieldDefinition => ({ code, label, type: 'integer', unit, total: true, max: 1_000_000, ...options });

/** An amount in fen; summed in the totals row. `max` is in fen. */
export const moneyField = (
  code: string,
  label: string,
  options: Options<'min' | 'max' | 'total'> = {},
): FieldDefinition => ({ code, label, type: 'money', unit: '元', total: true, ...options });

/** A short text of one line. */
export const textField = (
  code: string,
  label: string,
  options: Options<'maxLength' | 'filter' | 'format'> = {},
): FieldDefinition => ({ code, label, type: 'text', maxLength: 100, ...options });

/** A text of several lines. */
export const longTextField = (
  code: string,
  label: string,
  options: Options<'maxLength'> = {},
): FieldDefinition => ({
  code,
  label,
  type: 'longText',
  maxLength: 1000,
  ...options,
});

/** Yes or no. */
export const yesNoField = (
  code: string,
  label: string,
  options: Options<'filter'> = {},
): FieldDefinition => ({
  code,
  label,
  type: 'yesNo',
  ...options,
});

/** A person of the registry, or several of them. Always named personId, since an entry has one such field at most. */
export const personField = (label: string, options: Options<'several'> = {}): FieldDefinition => ({
  code: 'personId',
  label,
  type: 'person',
  ...options,
});
