import type { LedgerDefinition } from '#kit/define-ledger.ts';
import type { PickedPerson } from '../../features/person-picker/picked-person.ts';
import { beginEntry, openDesk } from '../desk/desk.ts';
import { newEntry } from '../outbox/new-entry.ts';
import { go } from '../ui/screens.ts';

/** Begins an entry at the own post and goes to its form; nothing is kept until something is written. */
export const startWriting = (ledger: LedgerDefinition, people: readonly PickedPerson[]): void => {
  const entry = newEntry(ledger, { region: openDesk().holder.region, people });
  beginEntry(entry);
  go({ is: 'write', id: entry.id });
};
