import type { LedgerDefinition } from '#kit/define-ledger.ts';
import type { CodeLists } from '../../api/code-lists.ts';
import { newActKey } from '../../api/client.ts';
import type { NewEntry } from '../../api/ledgers.ts';
import { checkEntry, type EntryCheck } from '../../features/definition-form/check-entry.ts';
import type { EntryDraft } from '../../features/definition-form/entry-draft.ts';
import { stateAfter } from './entry-moves.ts';
import type { OpenEntry } from './field-entry.ts';

type Problems = Extract<EntryCheck, { ok: false }>['problems'];

const asSent = (draft: EntryDraft, check: Extract<EntryCheck, { ok: true }>): NewEntry => {
  const [person, ...others] = draft.people.map(({ countyCode, id }) => ({ countyCode, id }));
  return { region: check.region, answers: check.answers, ...(person && { person }), others };
};

/** A refused entry that says something else now is a new one; everything else keeps its key for life. */
const keyFor = ({ refused, actKey }: OpenEntry, ready: NewEntry): string =>
  refused !== null && refused.content !== JSON.stringify(ready) ? newActKey() : actKey;

/** The entry as it goes into the outbox, or what is wrong with it. */
export const readyEntry = (
  entry: OpenEntry,
  ledger: LedgerDefinition,
  lists: CodeLists,
  { today, now }: { readonly today: string; readonly now: Date },
): { readonly entry: OpenEntry } | { readonly problems: Problems } => {
  const check = checkEntry(ledger, entry.draft, lists, today);
  if (!check.ok) return { problems: check.problems };
  const state = stateAfter(entry.state, 'keep');
  if (state !== 'waiting')
    return { problems: [{ field: null, message: '这条正在发送，现在不能改。请等发送有了结果。' }] };
  const ready = asSent(entry.draft, check);
  return { entry: { ...entry, state, ready, actKey: keyFor(entry, ready), keptAt: now.toISOString() } };
};
