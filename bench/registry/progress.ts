import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody of the made city whom the measurements ask for, as a clerk would know them. */
export interface KnownPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string | null;
  readonly regionCode: number;
  readonly birthDate: string;
}

/** One file that went in through the import door. */
export interface FilledPart {
  readonly county: number;
  /** People in the registry before it. */
  readonly before: number;
  readonly people: number;
  readonly peopleSeconds: number;
  readonly visits: number;
  readonly visitSeconds: number;
  /** Some rows were there from an interrupted run: its time says nothing about importing. */
  readonly isRepeated: boolean;
}

export interface FillProgress {
  readonly persons: number;
  /** The day the city is made for, kept so that a run that goes on tomorrow makes the same people. */
  readonly day: string;
  readonly parts: readonly FilledPart[];
  readonly known: readonly KnownPerson[];
  /** Seconds of what follows an import: duplicates, figures, seals, statistics. Empty until all of it is done. */
  readonly settled: Readonly<Record<string, number>>;
}

const fileOf = (data: string): string => join(data, 'bench-progress.json');

/** How far a folder has been filled; null for a folder not begun. */
export const readProgress = (data: string): FillProgress | null =>
  existsSync(fileOf(data)) ? (JSON.parse(readFileSync(fileOf(data), 'utf8')) as FillProgress) : null;

/** Keeps how far a folder has been filled; a kill leaves the file of before or of after, never half of one. */
export const keepProgress = (data: string, progress: FillProgress): FillProgress => {
  mkdirSync(data, { recursive: true });
  writeFileSync(`${fileOf(data)}.new`, JSON.stringify(progress));
  renameSync(`${fileOf(data)}.new`, fileOf(data));
  return progress;
};
