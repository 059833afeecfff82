import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Permission } from '#kit/define-role.ts';
import { EntriesQuery, getLedger, readEntryFilter } from '#modules/ledgers';
import { PeopleQuery, withoutEmpty } from '#modules/registry';
import { parseInput } from '#platform/http/parse-input.ts';
import { exportLedger } from './export-ledger.ts';
import { aboutPeople, exportPeople, type ExportAsker } from './export-people.ts';
import type { ExportSignature } from './export-signature.ts';

/** How an export is to be made. */
export interface ExportManner {
  readonly sign: ExportSignature;
  /** Personal numbers in full; only for people, and only once another person has allowed it. */
  readonly isUnmasked: boolean;
  /** Hears how many rows there will be, and after each page how many are written. Throws to stop the export. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
}

/** What an export would hold if it were made now. */
export interface ExportAbout {
  readonly count: number;
  /** Empty for all of one's area. */
  readonly narrowed: string;
}

/** A kind of export that can be made in the background. */
export interface ExportKind {
  readonly code: string;
  /** Needed beside export.run, at the same places. */
  readonly permission: Permission;
  readonly mayBeUnmasked: boolean;
  /** What is asked for, checked; throws a Problem. */
  readonly title: (query: unknown) => string;
  /** How many rows there are now, and what they are narrowed by, in words: for whoever is to allow it. */
  readonly about?: (asker: ExportAsker, query: unknown, isUnmasked: boolean) => Promise<ExportAbout>;
  readonly open: (asker: ExportAsker, query: unknown, manner: ExportManner) => Promise<Readable>;
}

const LedgerExport = EntriesQuery.extend({ ledger: z.string().max(60) });

/** What was asked for, as the kind reads it. Throws Problem invalid-input. */
const read = <Schema extends z.ZodType>(schema: Schema, query: unknown): z.infer<Schema> =>
  parseInput(schema, query, 'query') as z.infer<Schema>;

const exportKinds: ExportKind[] = [
  {
    code: 'people',
    permission: 'people.read',
    mayBeUnmasked: true,
    title: (query) => (read(PeopleQuery, query), '退役军人花名册'),
    about: (asker, query) => aboutPeople(asker, withoutEmpty(read(PeopleQuery, query))),
    open: (asker, query, manner) =>
      exportPeople(asker, withoutEmpty(read(PeopleQuery, query)), manner.sign, manner),
  },
  {
    code: 'ledger',
    permission: 'ledger.read',
    mayBeUnmasked: false,
    title: (query) => getLedger(read(LedgerExport, query).ledger).title,
    open: (asker, query, manner) => {
      const { ledger, ...filter } = read(LedgerExport, query);
      return exportLedger(
        asker,
        getLedger(ledger),
        readEntryFilter(filter, asker.actor),
        manner.sign,
        manner.onProgress,
      );
    },
  },
];

/** Offers the list of a module that itself rests on this one: such a module cannot be read from here. Once for each code. */
export const offerExport = (kind: ExportKind): void => {
  if (!findExportKind(kind.code)) exportKinds.push(kind);
};

export const findExportKind = (code: string): ExportKind | undefined =>
  exportKinds.find((kind) => kind.code === code);
