import { useCallback, useEffect, useRef, useState } from 'react';
import type { CampaignUnit, FormDefinition } from '#kit/form/define-form.ts';
import { saveDraft, type Campaign } from '../../api/campaigns.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';

export interface Design {
  readonly form: FormDefinition;
  readonly unit: CampaignUnit;
}

const SAVE_AFTER_MS = 1_000;
const MOST_STEPS = 100;

interface History {
  readonly past: readonly Design[];
  readonly now: Design;
  readonly future: readonly Design[];
}

/**
 * A form being designed: every change can be undone, and saves itself a second after the last one. `saved` is the moment
 * of the last save, `failure` why the last one did not succeed.
 */
export const useFormDraft = (campaign: Campaign) => {
  const [history, setHistory] = useState<History>({
    past: [],
    now: { form: campaign.draft, unit: campaign.unit },
    future: [],
  });
  const [saved, setSaved] = useState(campaign.draftSavedAt);
  const [failure, setFailure] = useState<string>();
  const rowVersion = useRef(campaign.rowVersion);
  const [lastSaved, setLastSaved] = useState<Design>(history.now);
  const written = useRef<Design>(history.now);
  const refused = useRef<unknown>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());

  const save = useCallback(
    (design: Design): Promise<void> => {
      saving.current = saving.current.then(async () => {
        if (written.current === design) return;
        try {
          const answer = await saveDraft(campaign, { ...design, rowVersion: rowVersion.current });
          rowVersion.current = answer.rowVersion;
          written.current = design;
          setLastSaved(design);
          setSaved(answer.draftSavedAt);
          setFailure(undefined);
        } catch (error) {
          refused.current = error;
          setFailure(wordsOfFailure(error));
        }
      });
      return saving.current;
    },
    [campaign],
  );

  useEffect(() => {
    const timer = setTimeout(() => void save(history.now), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [history.now, save]);

  return {
    ...history.now,
    saved,
    failure,
    isSaved: lastSaved === history.now,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (design: Partial<Design>) =>
      setHistory(({ past, now }) => ({
        past: [...past, now].slice(-MOST_STEPS),
        now: { ...now, ...design },
        future: [],
      })),
    undo: () =>
      setHistory((before) => {
        const last = before.past.at(-1);
        if (!last) return before;
        return { past: before.past.slice(0, -1), now: last, future: [before.now, ...before.future] };
      }),
    redo: () =>
      setHistory((before) => {
        const [next, ...rest] = before.future;
        if (!next) return before;
        return { past: [...before.past, before.now], now: next, future: rest };
      }),
    /** Saves at once and answers the version that stands then; throws what kept it from being saved. */
    saveNow: async (): Promise<number> => {
      await save(history.now);
      if (written.current !== history.now) throw refused.current;
      return rowVersion.current;
    },
  };
};
