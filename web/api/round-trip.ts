import { useMutation } from '@tanstack/react-query';
import { UPLOAD_LIMITS } from '#kit/upload-limits.ts';
import type { FileOutcome } from './bulk-people.ts';
import { write } from './client.ts';
import { fileForm } from './file-form.ts';
import { forgetEntries } from './ledgers.ts';
import { forgetPeople } from './people.ts';

/** A row of a returned sheet that differs from its file, or that cannot be taken. */
export interface ReturnedRow {
  readonly row: number;
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
  readonly rowVersion: number;
  readonly problem: string | null;
  readonly cells: readonly {
    readonly field: string;
    readonly label: string;
    readonly from: string;
    readonly to: string;
    readonly value?: unknown;
  }[];
}

export interface ChosenEdit {
  readonly countyCode: number;
  readonly id: string;
  readonly rowVersion: number;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** What became of one edit. */
export type EditOutcome = FileOutcome;

const PEOPLE_AT_ONCE = 500;
const ENTRIES_AT_ONCE = 200;

const useCompare = (path: string) =>
  useMutation({
    mutationFn: async (file: File) =>
      write<{ rows: ReturnedRow[] }>('POST', path, fileForm(file, UPLOAD_LIMITS.table)),
  });

const useApply = (path: string, atOnce: number, forget: () => unknown) =>
  useMutation({
    mutationFn: async ({ edits, reason }: { edits: readonly ChosenEdit[]; reason: string }) => {
      const outcomes: EditOutcome[] = [];
      for (let at = 0; at < edits.length; at += atOnce) {
        const body = { edits: edits.slice(at, at + atOnce), reason };
        outcomes.push(...(await write<{ rows: EditOutcome[] }>('POST', path, body)).rows);
      }
      return outcomes;
    },
    onSettled: forget,
  });

/** Compares a sheet of people given back with the files, then writes the chosen changes, each file answered by itself. */
export const usePeopleRoundTrip = () => ({
  compare: useCompare('/people/round-trip'),
  apply: useApply('/people/changes', PEOPLE_AT_ONCE, forgetPeople),
});

export type RoundTrip = ReturnType<typeof usePeopleRoundTrip>;

/** The same for entries of a ledger, each corrected by an act of its own. */
export const useLedgerRoundTrip = (ledger: string): RoundTrip => ({
  compare: useCompare(`/ledgers/${ledger}/round-trip`),
  apply: useApply(`/ledgers/${ledger}/corrections`, ENTRIES_AT_ONCE, () => forgetEntries(ledger)),
});
