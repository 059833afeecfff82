import type { Finding } from './check-document.ts';
import type { TextBlock } from './text-block.ts';

/** How many findings of each severity, and how long the text was. */
export const summariseFindings = (blocks: readonly TextBlock[], findings: readonly Finding[]) => {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    advice: count('advice'),
    characters: blocks.reduce((total, { text }) => total + text.length, 0),
  };
};
