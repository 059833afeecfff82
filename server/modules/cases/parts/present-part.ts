import { z } from 'zod';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CaseRef } from '../case-facts.ts';
import type { PartRow } from './part-row.ts';
import { partsOfMatter } from './parts-of-matter.ts';
import { departmentTitle, Light, lightOf } from '../shown/present-case.ts';

export const PartShape = z.object({
  countyCode: z.number().int(),
  id: z.string(),
  number: z.string(),
  title: z.string(),
  department: z.string(),
  state: z.enum(['waiting', 'sent', 'received', 'done', 'refused', 'cancelled']),
  sentOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  light: Light,
  answeredOn: z.string().nullable(),
  receipt: z.string().nullable(),
  note: z.string().nullable(),
  inTime: z.boolean().nullable(),
});

/** A part as pages show it. */
export const presentPart = (row: PartRow): z.infer<typeof PartShape> => ({
  countyCode: row.county_code,
  id: row.id,
  number: row.number,
  title: row.title,
  department: departmentTitle(row.department),
  state: row.state as z.infer<typeof PartShape>['state'],
  sentOn: row.sent_on,
  dueOn: row.due_on,
  light: lightOf(row, today()),
  answeredOn: row.answered_on,
  receipt: row.receipt,
  note: row.note,
  inTime: row.in_time,
});

/** The parts of a joint matter, in the order they were made. */
export const loadParts = async (tx: Tx, ref: CaseRef): Promise<z.infer<typeof PartShape>[]> =>
  (await partsOfMatter(tx, ref)).map(presentPart);
