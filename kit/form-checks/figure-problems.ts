import type { FormProblem } from './form-problem.ts';
import { FIGURE_CODE } from '../form/compile-form.ts';
import type { CodeList } from '../define-code-list.ts';
import type { FormDefinition } from '../form/define-form.ts';
import { conditionFaults } from './form-field-sql.ts';

const MOST_FIGURES = 20;
/** Figures that every form has under these names. */
const TAKEN = /^(?:entries|people|sum-.*)$/;

/** What is wrong with the figures a form brings of its own. */
export const figureProblems = (form: FormDefinition, codeLists: readonly CodeList[]): FormProblem[] => {
  const figures = form.figures ?? [];
  const hasPerson = form.fields.some(({ type }) => type === 'person');
  const messages = figures.flatMap(({ code, title, description, unit, measure, filter }) => {
    const summed = measure.kind === 'sum' ? form.fields.find((field) => field.code === measure.field) : null;
    return [
      ...(FIGURE_CODE.test(code) && !TAKEN.test(code) ? [] : [`数字“${title}”的代码不合要求。`]),
      ...(title.trim() && description.trim() && unit.trim() ? [] : ['请写全数字的名称、口径和单位。']),
      ...(measure.kind === 'sum' && summed?.type !== 'integer' && summed?.type !== 'money'
        ? [`数字“${title}”要合计的项不存在，或不是数字。`]
        : []),
      ...(measure.kind === 'distinct' && !hasPerson ? [`数字“${title}”要数人，但表中没有人员项。`] : []),
      ...(filter
        ? conditionFaults(filter, form.fields, codeLists).map((fault) => `数字“${title}”${fault}`)
        : []),
    ];
  });
  const codes = new Set(figures.map(({ code }) => code));
  return [
    ...messages,
    ...(codes.size < figures.length ? ['有两个数字用了同一个代码。'] : []),
    ...(figures.length > MOST_FIGURES ? [`一份表最多自带${MOST_FIGURES}个数字。`] : []),
    ...((form.planFields ?? []).every((code) => form.fields.some((field) => field.code === code))
      ? []
      : ['写入一人一策的项不在表中。']),
  ].map((message) => ({ field: null, message }));
};
