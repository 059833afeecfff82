import type { Finding } from '../../api/report-checks.ts';

type Severity = Finding['severity'];

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** The words of a severity and the colour of its tag. */
export const severityWords: Readonly<Record<Severity, { readonly words: string; readonly colour: string }>> =
  {
    error: { words: '错误', colour: 'error' },
    warning: { words: '提醒', colour: 'warning' },
    advice: { words: '建议', colour: 'default' },
  };
