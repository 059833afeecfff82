import type { CodeList } from '../define-code-list.ts';
import type { FormField } from './define-form.ts';
import type { Expression, Operand, Scalar } from '../expression/expression.ts';

const SIGNS = { eq: '是', ne: '不是', lt: '小于', le: '不大于', gt: '大于', ge: '不小于' } as const;
const DAY_SIGNS = { eq: '是', ne: '不是', lt: '早于', le: '不晚于', gt: '晚于', ge: '不早于' } as const;

const fieldOf = (operand: Operand): string => ('field' in operand ? operand.field : '');
const valueOf = (operand: Operand): Scalar => ('value' in operand ? operand.value : '');

/** The choices a field of a form offers: its own, or those of the shared list it names. */
export const choicesOf = (field: FormField, codeLists: readonly CodeList[]) =>
  field.choices ?? codeLists.find(({ code }) => code === field.codeList)?.entries ?? [];

/** A condition in the words of the form: “是否有困难”是“是”，并且“困难类型”是“大病困难”. */
export const conditionWords = (
  condition: Expression,
  fields: readonly FormField[],
  codeLists: readonly CodeList[],
): string => {
  const labelOf = (code: string) => `“${fields.find((field) => field.code === code)?.label ?? code}”`;
  const wordOf = (code: string, value: Scalar): string => {
    const field = fields.find((one) => one.code === code);
    if (typeof value === 'boolean') return value ? '“是”' : '“否”';
    if (field?.type === 'money' && typeof value === 'number') return `${value / 100}元`;
    if (field?.type === 'integer') return `${String(value)}${field.unit ?? ''}`;
    const choice = field && choicesOf(field, codeLists).find((entry) => entry.code === value);
    return `“${choice?.label ?? String(value)}”`;
  };
  const words = (expression: Expression): string => {
    switch (expression.op) {
      case 'and':
        return expression.all.map(words).join('，并且');
      case 'or':
        return expression.all.map(words).join('，或者');
      case 'not':
        return expression.of.op === 'known'
          ? `${labelOf(expression.of.field)}没有填写`
          : `不符合：${words(expression.of)}`;
      case 'known':
        return `${labelOf(expression.field)}已填写`;
      case 'has':
        return `${labelOf(expression.field)}包含${wordOf(expression.field, expression.value)}`;
      case 'in': {
        const code = fieldOf(expression.left);
        return `${labelOf(code)}是${expression.values.map((value) => wordOf(code, value)).join('或')}`;
      }
      default: {
        const code = fieldOf(expression.left);
        const signs = fields.find((field) => field.code === code)?.type === 'date' ? DAY_SIGNS : SIGNS;
        return `${labelOf(code)}${signs[expression.op]}${wordOf(code, valueOf(expression.right))}`;
      }
    }
  };
  return words(condition);
};
