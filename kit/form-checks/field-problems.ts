import type { FormProblem } from './form-problem.ts';
import type { CodeList } from '../define-code-list.ts';
import type { FieldType } from '../form/define-field.ts';
import type { FormField } from '../form/define-form.ts';

const TYPES: readonly FieldType[] = [
  'text',
  'longText',
  'integer',
  'money',
  'date',
  'code',
  'yesNo',
  'person',
];
const LONGEST_LABEL = 30;
const LONGEST_HELP = 200;
const LONGEST_TEXT = 5_000;
const CHOICE_CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;

const length = (text: string): number => [...text].length;

const choiceProblems = ({ label, choices = [] }: FormField, most: number): string[] => {
  const labels = choices.map((choice) => choice.label.trim());
  const offered = choices.filter(({ retired }) => !retired);
  return [
    ...(offered.length < 2 ? [`“${label}”至少要有两个选项。`] : []),
    ...(choices.length > most ? [`“${label}”最多${most}个选项，现有${choices.length}个。`] : []),
    ...(labels.includes('') ? [`“${label}”有一个选项没有名称。`] : []),
    ...(new Set(labels).size < labels.length ? [`“${label}”有重名的选项。`] : []),
    ...(new Set(choices.map(({ code }) => code)).size < choices.length ||
    choices.some(({ code }) => !CHOICE_CODE.test(code))
      ? [`“${label}”的选项代码应各不相同，只含小写字母、数字和横线。`]
      : []),
  ];
};

const codeProblems = (field: FormField, codeLists: readonly CodeList[], most: number): string[] => {
  if (field.choices !== undefined) return choiceProblems(field, most);
  if (field.codeList === undefined) return [`请给“${field.label}”填写选项，或选用已有的代码表。`];
  return codeLists.some(({ code }) => code === field.codeList)
    ? []
    : [`“${field.label}”选用的代码表“${field.codeList}”不存在。`];
};

const numberProblems = ({ label, type, unit, min, max }: FormField): string[] => [
  ...(type === 'integer' && !unit?.trim() ? [`请填写“${label}”的单位，如人、户、件。`] : []),
  ...(min !== undefined && max !== undefined && min > max ? [`“${label}”的最小值大于最大值。`] : []),
];

const textProblems = ({ label, maxLength }: FormField): string[] =>
  maxLength === undefined || (maxLength >= 1 && maxLength <= LONGEST_TEXT)
    ? []
    : [`“${label}”的字数上限应在1至${LONGEST_TEXT}之间。`];

const byType = (field: FormField, codeLists: readonly CodeList[], most: number): string[] => {
  switch (field.type) {
    case 'code':
      return codeProblems(field, codeLists, most);
    case 'integer':
    case 'money':
      return numberProblems(field);
    case 'text':
    case 'longText':
      return textProblems(field);
    case 'person':
      return field.code === 'personId' ? [] : [`“${field.label}”是人员项，代码应为 personId。`];
    default:
      return [];
  }
};

/** What is wrong with one field by itself. */
export const fieldProblems = (
  field: FormField,
  codeLists: readonly CodeList[],
  mostChoices: number,
): FormProblem[] => {
  const { code, label, type, help = '' } = field;
  const messages = [
    ...(label.trim() === '' ? ['有一项没有名称，请填写。'] : []),
    ...(length(label) > LONGEST_LABEL ? [`项名最多${LONGEST_LABEL}字：“${label.slice(0, 10)}……”。`] : []),
    ...(length(help) > LONGEST_HELP ? [`“${label}”的填写说明最多${LONGEST_HELP}字。`] : []),
    ...(TYPES.includes(type) ? byType(field, codeLists, mostChoices) : [`“${label}”的类型不存在。`]),
    ...(type !== 'person' && code === 'personId'
      ? [`代码 personId 只能用于人员项，请给“${label}”换一个。`]
      : []),
    ...(type !== 'code' && field.choices !== undefined ? [`“${label}”不是选择项，不能带选项。`] : []),
    ...(field.filter && ['longText', 'money', 'person'].includes(type) ? [`“${label}”不能作为筛选项。`] : []),
    ...(field.total && type !== 'integer' && type !== 'money' ? [`“${label}”不是数字，不能合计。`] : []),
  ];
  return messages.map((message) => ({ field: code, message }));
};
