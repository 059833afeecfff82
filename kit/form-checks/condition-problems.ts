import type { FormProblem } from './form-problem.ts';
import type { CodeList } from '../define-code-list.ts';
import type { FormField } from '../form/define-form.ts';
import { conditionFaults } from './form-field-sql.ts';

/** What is wrong with when a field is asked: it may look at the fields before it only. */
export const conditionProblems = (
  { code, label, show }: FormField,
  earlier: readonly FormField[],
  codeLists: readonly CodeList[],
): FormProblem[] =>
  show === undefined
    ? []
    : conditionFaults(show, earlier, codeLists).map((fault) => ({
        field: code,
        message: `“${label}”${fault}`,
      }));
