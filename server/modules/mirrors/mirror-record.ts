import type { Selectable } from 'kysely';
import type { MirrorDifference, MirrorGeneration, MirrorRecord } from '#generated/db.ts';
import type { RegionCode } from '#kit';

/*
 * Terms. A mirror is one outside system. A generation is one export of it brought in. A record is what the system holds of
 * one person (or one person and kind of payment). A difference is a point where the record and our file disagree.
 */
export type MirrorRecordRow = Selectable<MirrorRecord>;
export type MirrorGenerationRow = Selectable<MirrorGeneration>;
export type MirrorDifferenceRow = Selectable<MirrorDifference>;

export type MirrorValue = string | number;
/** Values by field code; empty ones are left out. */
export type MirrorFacts = Readonly<Record<string, MirrorValue>>;

/** One row of an export, read. */
export interface MirrorDraft {
  readonly idNumber: string;
  readonly name: string;
  /** Null where the export names no place. */
  readonly regionCode: RegionCode | null;
  readonly facts: MirrorFacts;
}

/** The export being brought in. */
export interface Generation {
  /** That of the import. */
  readonly id: string;
  /** The area the export covers; records without a place belong there. */
  readonly region: RegionCode;
  /** Day the system wrote it. */
  readonly asOf: string;
  readonly isPartial: boolean;
  readonly fileName: string;
}

/** Whether a record still holds: in the last whole export, and in a state in force. */
export const isInForce = (
  { gone_on: goneOn, state }: Pick<MirrorRecordRow, 'gone_on' | 'state'>,
  ended: readonly string[],
): boolean => goneOn === null && !(state !== null && ended.includes(state));
