import { ApiError, type FieldProblem } from '../../api/api-error.ts';
import type { FormProblem } from './error-summary.tsx';

export interface Refusal {
  /** Said above the problems; left out where the form is to be mended. */
  readonly title?: string;
  readonly problems: readonly FormProblem[];
  readonly advice?: string | undefined;
  readonly requestId?: string | undefined;
}

export const NO_REFUSAL: Refusal = { problems: [] };

/** What the server said of fields, at the form's own: names like `answers.count` are matched to them by their last part. */
export const atOwnFields = (
  fields: readonly FieldProblem[],
  fieldIds: readonly string[],
): readonly FormProblem[] =>
  fields.map(({ field, message }) => {
    const last = field.split('.').at(-1) ?? field;
    return { field: fieldIds.includes(last) ? last : null, message };
  });

/** What the server said against a form. */
export const refusalOf = (error: unknown, fieldIds: readonly string[]): Refusal => {
  if (!(error instanceof ApiError))
    return {
      title: '没有提交',
      problems: [{ field: null, message: '页面出了差错，没有提交。请刷新后再试。' }],
    };
  if (error.code === 'not-signed-in')
    return {
      title: '没有提交',
      problems: [{ field: null, message: '登录已过期，刚才没有提交。' }],
      advice: '已填写的内容还在；重新登录后，请再提交一次。',
    };
  const problems = atOwnFields(error.fields, fieldIds);
  return {
    // Nothing the clerk wrote is wrong: somebody was faster, or it may not be done at all.
    ...(problems.length === 0 && { title: '没有提交' }),
    problems: problems.length > 0 ? problems : [{ field: null, message: error.message }],
    advice: error.advice,
    // What is to be mended in the form is no fault to report.
    requestId: problems.length > 0 ? undefined : error.requestId,
  };
};
