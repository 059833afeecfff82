import type { Expression, Operand } from '#kit';

const ofOperand = (operand: Operand): string[] => ('field' in operand ? [operand.field] : []);

/** Names of the fields an expression looks at, each once. */
export const fieldsOfRule = (rule: Expression): string[] => {
  switch (rule.op) {
    case 'and':
    case 'or':
      return [...new Set(rule.all.flatMap(fieldsOfRule))];
    case 'not':
      return fieldsOfRule(rule.of);
    case 'known':
    case 'has':
      return [rule.field];
    case 'in':
      return ofOperand(rule.left);
    default:
      return [...new Set([...ofOperand(rule.left), ...ofOperand(rule.right)])];
  }
};
