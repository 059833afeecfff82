import { useMutation } from '@tanstack/react-query';
import type { FileOutcome } from './bulk-people.ts';
import { write } from './client.ts';
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

const AT_ONCE = 500;

/** Compares a sheet given back with the files; writes nothing. */
export const useCompareSheet = () =>
  useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return write<{ rows: ReturnedRow[] }>('POST', '/people/round-trip', form);
    },
  });

/** Writes the chosen changes, each file answered by itself. */
export const useApplyEdits = () =>
  useMutation({
    mutationFn: async ({ edits, reason }: { edits: readonly ChosenEdit[]; reason: string }) => {
      const outcomes: FileOutcome[] = [];
      for (let at = 0; at < edits.length; at += AT_ONCE) {
        const body = { edits: edits.slice(at, at + AT_ONCE), reason };
        outcomes.push(...(await write<{ rows: FileOutcome[] }>('POST', '/people/changes', body)).rows);
      }
      return outcomes;
    },
    onSettled: forgetPeople,
  });
