import type { AnswerProblem } from '#kit';
import { Problem, type FieldProblem } from '#platform/errors/problem.ts';

/** Answers refused, as the caller reads it: each field with its reason; a rule about the whole entry under ''. */
export const invalidEntry = (problems: readonly AnswerProblem[]): Problem => {
  const fields: FieldProblem[] = problems.map(({ field, message }) => ({ field: field ?? '', message }));
  return new Problem('invalid', 'entry-invalid', '填写内容有误，未保存。', {
    fields,
    advice: '请按各项提示修改后重新提交。',
  });
};
