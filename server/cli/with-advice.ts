import { Problem } from '#platform/errors/problem.ts';

/** What `read` answers; the Problem it throws advises what helps at the command line, where there is no menu. */
export const withAdvice = <T>(advice: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { kind, code, message, fields } = error;
    throw new Problem(kind, code, message, { fields, advice });
  }
};
