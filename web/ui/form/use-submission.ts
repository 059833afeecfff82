import { useState } from 'react';
import type { FormProblem } from './error-summary.tsx';
import { NO_REFUSAL, refusalOf } from './refusal.ts';

/**
 * The sending of a form: what keeps it from being sent, in the page or at the server, and whether it is under way.
 * `send` does nothing while there are problems; `fields` are those that can show what the server objects to.
 */
export const useSubmission = () => {
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const [sending, setSending] = useState(false);
  const send = async (
    problems: readonly FormProblem[],
    fields: readonly string[],
    work: () => Promise<void>,
  ): Promise<void> => {
    if (problems.length > 0) return setRefusal({ problems });
    setSending(true);
    setRefusal(NO_REFUSAL);
    try {
      await work();
    } catch (error) {
      setRefusal(refusalOf(error, fields));
    } finally {
      setSending(false);
    }
  };
  const errorOf = (id: string) => refusal.problems.find((problem) => problem.field === id)?.message;
  return { refusal, sending, send, errorOf };
};
