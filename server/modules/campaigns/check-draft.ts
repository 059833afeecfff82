import { codeLists, findBusinessLine } from '#definitions';
import { refusedWords } from '#definitions/campaigns/index.ts';
import { checkFormDefinition, MOST_FIELDS, type FormDefinition, type FormProblem } from '#kit';
import { Problem } from '#platform/errors/problem.ts';

/** Lists a form may share: the shipped ones, not those of other forms. */
export const sharedLists = () => codeLists.filter(({ code }) => !code.startsWith('form-'));

/** What keeps a form from being published; `published` is what stands now. */
export const draftProblems = (form: FormDefinition, published: FormDefinition | null): FormProblem[] =>
  checkFormDefinition(form, {
    codeLists: sharedLists(),
    refused: refusedWords,
    ...(published ? { published } : {}),
  });

/** Throws Problem invalid with everything that keeps the form from being published. */
export const requireSound = (form: FormDefinition, published: FormDefinition | null): void => {
  const problems = draftProblems(form, published);
  if (problems.length === 0) return;
  throw new Problem('invalid', 'form-invalid', '表的设计还有问题，没有发布。', {
    fields: problems.map(({ field, message }) => ({ field: field ?? 'form', message })),
  });
};

/** A draft may be unfinished, but not boundless, and stands under a known line. Throws Problem invalid. */
export const requireKeepable = (form: FormDefinition): void => {
  if (!findBusinessLine(form.line))
    throw new Problem('invalid', 'line-unknown', '没有这条业务线，没有保存。', {
      advice: '请重新选择业务线。',
    });
  if (form.fields.length <= MOST_FIELDS) return;
  throw new Problem(
    'invalid',
    'form-too-large',
    `一份表最多${MOST_FIELDS}项，现有${form.fields.length}项，没有保存。`,
    { advice: '请拆成几份表，或删去能从档案中取得的项。' },
  );
};
