import { findBusinessLine, findLedger } from '#definitions';
import type { LedgerDefinition } from '#kit';
import { Problem } from '#platform/errors/problem.ts';

/** The definition of a ledger; throws Problem not-found with where to look. */
export const getLedger = (code: string): LedgerDefinition => {
  const ledger = findLedger(code);
  if (ledger) return ledger;
  throw new Problem('not-found', 'ledger-unknown', `没有名为“${code}”的台账。`, {
    advice: '请从菜单“工作台账”里选择。',
  });
};

/** The number of a ledger's business line, as scope keys carry it. */
export const lineNumberOf = (ledger: LedgerDefinition): number => {
  const line = findBusinessLine(ledger.line);
  if (!line) throw new RangeError(`Ledger ${ledger.code} names an unknown business line ${ledger.line}.`);
  return line.number;
};
