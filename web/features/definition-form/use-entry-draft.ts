import { useEffect, useMemo, useState } from 'react';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { useSession } from '../../api/session.ts';
import { readStored, store } from '../../ui/stored.ts';
import { fitDraft, withoutPersonalIdentifiers, type EntryDraft } from './entry-draft.ts';

const SAVE_AFTER_MS = 500;

/**
 * A draft that saves itself while the clerk types, so that a refresh or a power cut loses little.
 * What names a person is never kept; see entry-draft.ts.
 */
export const useEntryDraft = (ledger: LedgerDefinition, fresh: EntryDraft) => {
  const { account } = useSession();
  // Whoever sits at this desk next begins with an empty form.
  const key = `draft.${account.id}.${ledger.code}`;
  const kept = useMemo(() => readStored<EntryDraft | null>(key, null), [key]);
  const [draft, setDraft] = useState<EntryDraft>(() =>
    kept ? fitDraft(ledger, { ...fresh, ...kept }) : fresh,
  );
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(() => store(key, withoutPersonalIdentifiers(draft)), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, touched, key]);
  return {
    draft,
    /** The form was opened with what an earlier visit left. */
    restored: kept !== null && !touched,
    change: (next: EntryDraft) => {
      setTouched(true);
      setDraft(next);
    },
    /** Starts over, keeping the place. */
    clear: () => {
      setTouched(false);
      store(key, undefined);
      setDraft({ ...fresh, region: draft.region });
    },
  };
};
