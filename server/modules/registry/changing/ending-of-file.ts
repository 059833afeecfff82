import { today } from '#platform/calendar/today.ts';
import type { FieldProblem } from '#platform/errors/problem.ts';
import type { PersonRow } from '../person-row.ts';
import type { PersonState } from '../person-state.ts';

/** Whether a file is on record, and since which day it is not: figures of people on file rest on both. */
export interface FileStanding {
  readonly state: PersonState['state'];
  readonly endedOn: string | null;
}

const wrong = (message: string): FieldProblem => ({ field: 'endedOn', message });

/**
 * How a file stands after a change, or what is wrong with the day. A file that ends does so on a day that has come; one on
 * record has no such day. What the change leaves alone is not judged.
 */
export const standingAfter = (
  row: Pick<PersonRow, 'state' | 'ended_on' | 'birth_date'>,
  changes: Partial<FileStanding>,
): FileStanding | FieldProblem => {
  const before: FileStanding = { state: row.state as FileStanding['state'], endedOn: row.ended_on };
  if (changes.state === undefined && changes.endedOn === undefined) return before;
  const state = changes.state ?? before.state;
  if (state === 'active') return { state, endedOn: null };
  const endedOn = changes.endedOn === undefined ? before.endedOn : changes.endedOn;
  if (endedOn === null) return wrong('请填写变动日期。');
  if (endedOn > today()) return wrong('变动日期不能晚于今天。');
  return endedOn < row.birth_date ? wrong('变动日期早于出生日期。') : { state, endedOn };
};
