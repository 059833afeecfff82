import { useState } from 'react';
import type { FormProblem } from './error-summary.tsx';
import { NO_REFUSAL, refusalOf } from './refusal.ts';

/** A field that can show what is wrong with it: its id, or with it what it is called. */
type ShownField = string | { readonly code: string; readonly label: string };

const idOf = (field: ShownField): string => (typeof field === 'string' ? field : field.code);

/** Gives each problem the name of its field, where the form told it. */
const named = (problems: readonly FormProblem[], fields: readonly ShownField[]): FormProblem[] => {
  const labels = new Map(
    fields.flatMap((field) => (typeof field === 'string' ? [] : [[field.code, field.label]])),
  );
  return problems.map((problem) => {
    const label = labels.get(problem.field ?? '');
    return label === undefined ? problem : { ...problem, label };
  });
};

/**
 * The sending of a form: what keeps it from being sent, in the page or at the server, and whether it is under way.
 * `send` does nothing while there are problems; `fields` are those that can show what the server objects to.
 */
export const useSubmission = () => {
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const [sending, setSending] = useState(false);
  const send = async (
    problems: readonly FormProblem[],
    fields: readonly ShownField[],
    work: () => Promise<void>,
  ): Promise<void> => {
    if (problems.length > 0) return setRefusal({ problems: named(problems, fields) });
    setSending(true);
    setRefusal(NO_REFUSAL);
    try {
      await work();
    } catch (error) {
      const refused = refusalOf(error, fields.map(idOf));
      setRefusal({ ...refused, problems: named(refused.problems, fields) });
    } finally {
      setSending(false);
    }
  };
  const errorOf = (id: string) => refusal.problems.find((problem) => problem.field === id)?.message;
  return { refusal, sending, send, errorOf };
};
