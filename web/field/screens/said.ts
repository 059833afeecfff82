import type { LedgerDefinition } from '#kit/define-ledger.ts';
import type { EntryDraft } from '../../features/definition-form/entry-draft.ts';
import type { FormProblem } from '../../ui/form/error-summary.tsx';
import { atOwnFields } from '../../ui/form/refusal.ts';
import type { OpenEntry } from '../outbox/field-entry.ts';
import type { readyEntry } from '../outbox/ready-entry.ts';

/** What the server said, at the fields of the form. */
export const saidByServer = ({ refused }: OpenEntry, ledger: LedgerDefinition): readonly FormProblem[] => {
  if (!refused) return [];
  if (refused.fields.length === 0) return [{ field: null, message: refused.message }];
  const codes = ledger.fields.map(({ code }) => code);
  return atOwnFields(refused.fields, codes);
};

/** What is wrong, and who says so. */
export interface Said {
  readonly by: 'server' | 'checks';
  readonly problems: readonly FormProblem[];
  /** What was told when the form was handed in; mending leaves it. */
  readonly told?: unknown;
}

/** What is still wrong after a change: the checks look again, and what the server said of a field goes with its answer. */
export const stillSaid = (
  before: Said,
  was: EntryDraft,
  draft: EntryDraft,
  check: (draft: EntryDraft) => ReturnType<typeof readyEntry>,
): Said => {
  const told = before.told ?? before;
  if (before.problems.length === 0) return before;
  if (before.by === 'checks') {
    const judged = check(draft);
    return { by: 'checks', problems: 'problems' in judged ? judged.problems : [], told };
  }
  const isSame = ({ field }: FormProblem) =>
    field === null || (was.answers[field] === draft.answers[field] && was.people === draft.people);
  return { by: 'server', problems: before.problems.filter(isSame), told };
};
