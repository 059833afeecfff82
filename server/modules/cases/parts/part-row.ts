import type { Selectable } from 'kysely';
import type { CasePart } from '#generated/db.ts';
import type { PartState } from '#kit';

/** A part of a joint matter. */
export type PartRow = Selectable<CasePart>;

/** What a department may say of a part, and from which state. */
export const PART_REPLIES = {
  waiting: [],
  sent: ['receive', 'finish', 'refuse'],
  received: ['finish', 'refuse'],
  done: [],
  refused: [],
  cancelled: [],
} as const satisfies Record<PartState, readonly PartReply[]>;

export type PartReply = 'receive' | 'finish' | 'refuse';

export const PART_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  case_id: 'uuid',
  number: 'text',
  item: 'text',
  code: 'text',
  title: 'text',
  department: 'text',
  department_number: 'smallint',
  line_number: 'smallint',
  region_code: 'bigint',
  name: 'text',
  after_codes: 'jsonb',
  state: 'text',
  events: 'jsonb',
  sent_on: 'date',
  due_on: 'date',
  amber_on: 'date',
};

/** What acts on a part tell; the row is the sum of them. */
export const partFacts = (row: PartRow) => ({
  state: row.state,
  sentOn: row.sent_on,
  dueOn: row.due_on,
  amberOn: row.amber_on,
  answeredOn: row.answered_on,
  receipt: row.receipt,
  note: row.note,
  inTime: row.in_time,
});

export type PartFacts = ReturnType<typeof partFacts>;
