import type { DocumentRun } from './document-block.ts';

/** Words and figures that stand side by side become one run, so that Word keeps and finds them as one. */
export const joinRuns = (runs: readonly DocumentRun[]): DocumentRun[] =>
  runs.reduce<DocumentRun[]>((done, run) => {
    const before = done.at(-1);
    return typeof run === 'string' && typeof before === 'string'
      ? [...done.slice(0, -1), before + run]
      : [...done, run];
  }, []);
