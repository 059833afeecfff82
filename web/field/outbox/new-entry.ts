import { newActKey } from '../../api/client.ts';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { formatDay } from '../../ui/format.ts';
import type { PickedPerson } from '../../features/person-picker/picked-person.ts';
import type { OpenEntry } from './field-entry.ts';

interface Beginning {
  readonly region: number | null;
  readonly people: readonly PickedPerson[];
  readonly now?: Date;
}

/** An entry as it begins: at the place of the own post, today, with whoever it was begun from. */
export const newEntry = (
  ledger: LedgerDefinition,
  { region, people, now = new Date() }: Beginning,
): OpenEntry => ({
  id: newActKey(),
  state: 'draft',
  ledger: ledger.code,
  ledgerTitle: ledger.title,
  draft: {
    region: region ?? undefined,
    answers: { [ledger.businessDay]: formatDay(now.toISOString()) },
    people,
  },
  ready: null,
  actKey: newActKey(),
  photos: [],
  changedAt: now.toISOString(),
  keptAt: null,
  refused: null,
  recorded: null,
});
