import type { LedgerDefinition } from '#kit/define-ledger.ts';
import type { CodeLists } from '../../api/code-lists.ts';

/** Who works with this phone, and where from. */
export interface Holder {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly bureauName: string;
  readonly postTitle: string;
  readonly unitName: string;
  readonly region: number | null;
  readonly regionName: string;
  readonly mayCarry: boolean;
}

/** The forms that can be filled in, as they were when last read. */
export interface Forms {
  readonly ledgers: readonly LedgerDefinition[];
  readonly lists: CodeLists;
  readonly readAt: string;
}

export interface CarriedPerson {
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly sex: string;
  readonly age: number;
  readonly identities: readonly string[];
  readonly contactClass: string | null;
  readonly state: string;
  readonly lastMetOn: string | null;
}

/** The people of one village, taken along. */
export interface CarriedList {
  readonly region: number;
  readonly regionName: string;
  readonly people: readonly CarriedPerson[];
  readonly takenAt: string;
}

export const LIST_DAYS = 7;
export const SENT_DAYS = 7;
const DAY_IN_MS = 86_400_000;

/** Whether so many days have gone by since a moment. A clock set back keeps nothing longer than from its own today. */
export const isPast = (since: string, days: number, now: Date): boolean => {
  const age = now.getTime() - Date.parse(since);
  return age >= days * DAY_IN_MS || age < -DAY_IN_MS;
};

/** The last moment a list stays. */
export const staysUntil = ({ takenAt }: CarriedList): string =>
  new Date(Date.parse(takenAt) + LIST_DAYS * DAY_IN_MS).toISOString();
