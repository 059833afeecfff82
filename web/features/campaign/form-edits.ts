import type { FieldType } from '#kit/form/define-field.ts';
import type { FormDefinition, FormField } from '#kit/form/define-form.ts';

/** The kinds of fields a bureau can add, in the order of the menu. */
export const FIELD_KINDS: readonly {
  readonly type: FieldType;
  readonly title: string;
  readonly label: string;
}[] = [
  { type: 'code', title: '选择', label: '新的选择项' },
  { type: 'yesNo', title: '是否', label: '新的是否项' },
  { type: 'text', title: '文字', label: '新的文字项' },
  { type: 'longText', title: '长文字', label: '新的长文字项' },
  { type: 'integer', title: '数量', label: '新的数量项' },
  { type: 'money', title: '金额', label: '新的金额项' },
  { type: 'date', title: '日期', label: '新的日期项' },
  { type: 'person', title: '人员', label: '登记对象' },
];

export const kindTitle = (type: FieldType): string =>
  FIELD_KINDS.find((kind) => kind.type === type)?.title ?? type;

/** A code no field of the form has: f1, f2, …; a person field has its own. */
const freeCode = ({ fields }: FormDefinition, type: FieldType): string => {
  if (type === 'person') return 'personId';
  const taken = new Set(fields.map(({ code }) => code));
  for (let number = fields.length + 1; ; number += 1) if (!taken.has(`f${number}`)) return `f${number}`;
};

const freeLabel = ({ fields }: FormDefinition, label: string): string => {
  const taken = new Set(fields.map((field) => field.label));
  if (!taken.has(label)) return label;
  for (let number = 2; ; number += 1) if (!taken.has(`${label}${number}`)) return `${label}${number}`;
};

const OF_TYPE: Partial<Record<FieldType, Partial<FormField>>> = {
  code: {
    choices: [
      { code: 'c1', label: '选项一' },
      { code: 'c2', label: '选项二' },
    ],
  },
  integer: { unit: '人', total: true },
  money: { unit: '元', total: true },
};

const withFields = (form: FormDefinition, fields: readonly FormField[]): FormDefinition => ({
  ...form,
  fields,
});

/** Adds a field behind another, or at the end. Answers the form and the code of the new field. */
export const addField = (
  form: FormDefinition,
  type: FieldType,
  behind?: string,
): { form: FormDefinition; code: string } => {
  const kind = FIELD_KINDS.find((one) => one.type === type);
  const code = freeCode(form, type);
  const field: FormField = { code, label: freeLabel(form, kind?.label ?? ''), type, ...OF_TYPE[type] };
  const at = form.fields.findIndex((one) => one.code === behind);
  const place = at === -1 ? form.fields.length : at + 1;
  return { form: withFields(form, form.fields.toSpliced(place, 0, field)), code };
};

/** Moves a field up or down by one; at the end of the list nothing happens. */
export const moveField = (form: FormDefinition, code: string, by: 1 | -1): FormDefinition => {
  const at = form.fields.findIndex((field) => field.code === code);
  const other = form.fields[at + by];
  const moved = form.fields[at];
  if (!other || !moved) return form;
  return withFields(form, form.fields.toSpliced(at, 1).toSpliced(at + by, 0, moved));
};

/** Takes a field away, and with it what the form says of it elsewhere. */
export const removeField = (form: FormDefinition, code: string): FormDefinition => ({
  ...withFields(
    form,
    form.fields.filter((field) => field.code !== code),
  ),
  ...(form.planFields ? { planFields: form.planFields.filter((one) => one !== code) } : {}),
});

type Change = { readonly [K in keyof FormField]?: FormField[K] | undefined };

/** Changes some properties of a field; undefined takes a property away. */
export const changeField = (form: FormDefinition, code: string, change: Change): FormDefinition =>
  withFields(
    form,
    form.fields.map((field) => {
      if (field.code !== code) return field;
      const changed = Object.entries({ ...field, ...change }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(changed) as unknown as FormField;
    }),
  );

/** A field of another type keeps its name, help and condition. */
export const changeType = (form: FormDefinition, code: string, type: FieldType): FormDefinition => {
  const field = form.fields.find((one) => one.code === code);
  if (!field) return form;
  const { label, help, show, optional } = field;
  const changed = Object.entries({ code, label, type, help, show, optional, ...OF_TYPE[type] });
  const kept = Object.fromEntries(changed.filter(([, value]) => value !== undefined)) as unknown as FormField;
  return withFields(
    form,
    form.fields.map((one) => (one.code === code ? kept : one)),
  );
};
